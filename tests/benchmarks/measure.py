"""Measure one command: wall time, processor time, and the most memory that the largest of its processes held."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# Children's peak is read in a fresh process, so that nothing measured before counts. It is the largest single process.
RUNNER = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
with open(sys.argv[1], "wb") as log:
    code = subprocess.run(sys.argv[2:], stdout=log, stderr=log).returncode
seconds = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


@dataclass(frozen=True)
class Measure:
    """Medians of several runs: `seconds` of wall time, `cpu` of all processors, and `megabytes` of the largest process."""

    seconds: float
    cpu: float
    megabytes: float


class CommandFailed(Exception):
    """A measured command that ended with another code than 0; the message is its last words."""


def measure(command: list[str], runs: int, log: Path) -> Measure:
    """Run a command several times. Raises CommandFailed."""
    results = [_run(command, log) for _ in range(runs)]
    return Measure(*(median(column) for column in zip(*results, strict=True)))


def _run(command: list[str], log: Path) -> tuple[float, float, float]:
    done = subprocess.run(
        [sys.executable, "-c", RUNNER, str(log), *command], stdout=subprocess.PIPE, text=True, check=True
    )
    code, seconds, cpu, size = json.loads(done.stdout)
    if code != 0:
        raise CommandFailed(log.read_text(encoding="utf-8", errors="replace")[-1500:])
    # Linux gives kilobytes, macOS bytes.
    return seconds, cpu, size / (1024 * 1024 if sys.platform == "darwin" else 1024)
