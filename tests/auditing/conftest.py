"""Foreign repositories of minutes, made whole by `git fast-import` from what a test shows."""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from minutebook.auditing.audit import Audit, Question, audit
from minutebook.auditing.pattern import read_pattern
from minutebook.reading.git.repository import find_repository

Commits = Sequence[tuple[str, Mapping[str, str | None]]]
"""Commits, oldest first: when (`2023-08-05`, at noon UTC, or an ISO time), and the files that it leaves, None for deleted."""


def write_repository(folder: Path, commits: Commits) -> Path:
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    stream = b"".join(_commit(moment, files) for moment, files in commits)
    command = ["git", "-C", str(folder), "fast-import", "--quiet", "--date-format=raw"]
    subprocess.run(command, input=stream, check=True)
    return folder


def _commit(moment: str, files: Mapping[str, str | None]) -> bytes:
    instant = datetime.fromisoformat(moment if "T" in moment else f"{moment}T12:00:00+00:00")
    when = f"{int(instant.timestamp())} {instant:%z}"
    head = f"commit refs/heads/main\ncommitter A <a@example.org> {when}\ndata 7\nChange\n".encode()
    lines = []
    for path, text in files.items():
        data = (text or "").encode()
        here = f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n"
        lines.append(f"D {path}\n".encode() if text is None else here)
    # Deletions first, as a file may come to where another was.
    return head + b"".join(sorted(lines, key=lambda line: not line.startswith(b"D ")))


@pytest.fixture
def make_repository(tmp_path: Path) -> Callable[[Commits], Path]:
    """A function that makes a repository called “club” of commits, and gives its folder."""
    return lambda commits: write_repository(tmp_path / "club", commits)


@pytest.fixture
def audit_of() -> Callable[..., Audit]:
    """A function that audits a folder's repository; `pattern` is text, the rest is what Question takes."""

    def run(folder: Path, pattern: str = "", **question: object) -> Audit:
        repository = find_repository(folder)
        assert repository
        asked = Question(pattern=read_pattern(pattern) if pattern else None, **question)  # type: ignore[arg-type]
        return audit(repository, folder.name, asked, lambda commits: commits)

    return run


@pytest.fixture
def told(audit_of: Callable[..., Audit]) -> Callable[..., list[str]]:
    """A function from a folder to what its audit says of each file: `PATH MEETING STANDING DAYS`."""

    def lines(folder: Path, pattern: str = "", **question: object) -> list[str]:
        return [
            f"{one.minutes.path} {one.minutes.meeting} {one.standing} {'-' if one.days is None else one.days}"
            for one in audit_of(folder, pattern, **question).publications
        ]

    return lines
