"""What all tests share: temporary archives made of the files that a test shows."""

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from minutebook.breaches import find_breaches
from minutebook.checks import check_archive
from minutebook.diagnostics import Diagnostic
from minutebook.history.read import read_history
from minutebook.load import load_archive

from .sites import build_sites

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ARCHIVES = Path(__file__).parent / "archives"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite expected outputs; review them like code")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was not tested here, a line a reason: pytest has a line a test."""
    skipped = (report.longrepr for report in terminalreporter.stats.get("skipped", ()))
    reasons = Counter(str(place[2]).removeprefix("Skipped: ") for place in skipped if isinstance(place, tuple | list))
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"{count} skipped: {reason}")


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of three whole sites: the demonstration, the miniature archive and the ordeal."""
    return build_sites(tmp_path_factory.mktemp("checked"))


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--bless"))


@pytest.fixture
def make_archive(tmp_path: Path) -> Callable[..., Path]:
    """A function that copies the base archive, lays given files over it (path under records/ to text) and returns its folder."""

    def make(files: dict[str, str | bytes] | None = None, overlay: Path | None = None) -> Path:
        folder = tmp_path / "archive"
        shutil.copytree(ARCHIVES / "base", folder)
        if overlay:
            shutil.copytree(overlay, folder, dirs_exist_ok=True, symlinks=True)
            grow_files(folder)
            remove_files(folder)
            commit_files(folder, overlay)
        for path, content in (files or {}).items():
            target = folder / "records" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return make


@pytest.fixture
def messages_of() -> Callable[[Path], list[str]]:
    """A function from an archive's folder to its diagnostics, a line each, as `check` prints them without colour."""

    def messages(folder: Path) -> list[str]:
        archive, _ = load_archive(folder)
        found = check_archive(archive, history=read_history(folder, archive))
        return [line_of(diagnostic) for diagnostic in sorted({*found, *find_breaches(archive, date(2026, 6, 1))})]

    return messages


def grow_files(folder: Path) -> None:
    """Make the files that an example's grow.txt names (`PATH SIZE`): those too large, too alike in name, or of names too odd to
    keep in git.
    """
    listed = folder / "grow.txt"
    for line in listed.read_text(encoding="utf-8").splitlines() if listed.exists() else ():
        path, _, size = line.rpartition(" ")
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).touch()
        os.truncate(folder / path, int(size))


def remove_files(folder: Path) -> None:
    """Take away the files of the base archive that an example's without.txt names, a path a line."""
    listed = folder / "without.txt"
    for path in listed.read_text(encoding="utf-8").splitlines() if listed.exists() else ():
        (folder / path).unlink()


def commit_files(folder: Path, overlay: Path) -> None:
    """Give an example its history: each folder in its `commits/` (`2026-03-05 Publish`) is a commit at noon of that day, of
    the files in it laid over those before. A message of more than one line is in its `message.txt`.

    The first commit has the base archive too; what the example itself holds is not committed.
    """
    if not (commits := sorted((overlay / "commits").glob("*"))):
        return
    drafts = {path: (folder / path).read_bytes() for path in _records_of(overlay)}
    for path in drafts:
        (folder / path).unlink()
    git(folder, "init", "-q", "-b", "main")
    for commit in commits:
        day, _, message = commit.name.partition(" ")
        keep_out = shutil.ignore_patterns("message.txt")
        # A copied file is as old as its copy: git takes one of the same size and age for unchanged.
        shutil.copytree(commit, folder, dirs_exist_ok=True, ignore=keep_out, copy_function=shutil.copy)
        if (written := commit / "message.txt").exists():
            message = written.read_text(encoding="utf-8")
        git(folder, "add", "-A", "records", *(["ledger.csv"] if (folder / "ledger.csv").exists() else []))
        git(folder, "commit", "-q", "-m", message, at=f"{day} 12:00:00 +0000")
    for path, data in drafts.items():
        (folder / path).write_bytes(data)


def git(folder: Path, *arguments: str, at: str = "") -> None:
    """Run git in a folder, as Ann Other, with none of this machine's settings."""
    said = {
        **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
           for what, value in (("NAME", "Ann Other"), ("EMAIL", "ann@example.org"), ("DATE", at))},
        "GIT_CONFIG_GLOBAL": os.devnull,
    }  # fmt: skip
    subprocess.run(["git", "-C", str(folder), *arguments], env={**os.environ, **said}, check=True)


def _records_of(overlay: Path) -> list[Path]:
    return [path.relative_to(overlay) for path in sorted((overlay / "records").rglob("*")) if path.is_file()]


def line_of(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    hint = f" {diagnostic.hint}" if diagnostic.hint else ""
    where = f"{place.path}:{place.line}:{place.column}"
    return f"{where}: {diagnostic.severity} {diagnostic.check}: {diagnostic.message}{hint}"
