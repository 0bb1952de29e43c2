"""The generator: what it makes is a clean archive of the size asked for, the same each time, with three commits a record."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minutebook.checks import check_archive
from minutebook.load import load_archive
from minutebook.words import RecordType

GENERATE = Path(__file__).parent / "generate.py"
SIZE = 60


@pytest.fixture
def generate(tmp_path: Path) -> Callable[..., Path]:
    """A function that runs the generator as `make bench` does and returns the archive's folder."""

    def run(name: str, seed: int = 1) -> Path:
        folder = tmp_path / name
        command = [sys.executable, str(GENERATE), str(folder), "--records", str(SIZE), "--seed", str(seed)]
        subprocess.run(command, check=True)
        return folder

    return run


def test_archive_is_of_the_size_asked_for_and_clean(generate: Callable[..., Path]) -> None:
    archive, problems = load_archive(generate("archive"))
    assert problems == ()
    assert check_archive(archive) == ()
    assert len(archive.records) == SIZE
    assert {record.type for record in archive.records} == set(RecordType)


def test_same_seed_gives_same_bytes_and_same_commits(generate: Callable[..., Path]) -> None:
    first, again, other = generate("first"), generate("again"), generate("other", seed=2)
    assert files_of(first) == files_of(again)
    assert files_of(first) != files_of(other)
    assert git(first, "rev-parse", "main") == git(again, "rev-parse", "main")


def test_history_has_three_commits_a_record_in_the_order_of_time(generate: Callable[..., Path]) -> None:
    folder = generate("archive")
    times = [int(line) for line in git(folder, "log", "--reverse", "--format=%ct").split()]
    assert times == sorted(set(times))
    assert len(times) == 3 * SIZE
    assert times[-1] - times[0] > 5 * 365 * 24 * 3600
    for path in git(folder, "ls-files", "records").split():
        assert len(git(folder, "log", "--format=%h", "--", path).split()) == 3
    assert git(folder, "status", "--short") == ""


def files_of(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in (folder / "records").rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def git(folder: Path, *arguments: str) -> str:
    result = subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, text=True)
    return result.stdout
