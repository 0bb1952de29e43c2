"""Measure one command: wall time, processor time, and the most memory that all its processes held at once."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

RUNNER = Path(__file__).parent / "runner.py"
RUN = "{run}"


@dataclass(frozen=True)
class Measure:
    """Medians of several runs: `seconds` of wall time, `cpu` of all processors, and `megabytes` of all processes at once."""

    seconds: float
    cpu: float
    megabytes: float


class CommandFailed(Exception):
    """A measured command that ended with another code than 0; the message is its last words."""


def measure(command: list[str], runs: int, log: Path) -> Measure:
    """Run a command several times; RUN in it is the number of the run, from 1. Raises CommandFailed.

    Each run has folders of its own: making files takes long for minutes after as many were deleted.
    """
    results = [_run([word.replace(RUN, str(run)) for word in command], log) for run in range(1, runs + 1)]
    return Measure(*(median(column) for column in zip(*results, strict=True)))


def _run(command: list[str], log: Path) -> tuple[float, float, float]:
    runner = [sys.executable, str(RUNNER), str(log), *command]
    done = subprocess.run(runner, stdout=subprocess.PIPE, text=True, check=True)
    code, seconds, cpu, megabytes = json.loads(done.stdout)
    if code != 0:
        raise CommandFailed(log.read_text(encoding="utf-8", errors="replace")[-1500:])
    return seconds, cpu, megabytes
