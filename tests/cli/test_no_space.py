"""A disk without room: the command says so with exit code 2, and what was there before is there still."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SETTINGS = "site_name: P\ndocs_dir: site\nsite_dir: public\ntheme: {name: material}\nplugins: [minutebook]\n"
SAID = [
    "minutebook: A database cannot be used: disk I/O error.",
    "  Look at the free space, and the permissions, where it is written and where temporary files lie (/tmp/), "
    "and run the command again.",
]
LARGEST = 40_000
"""How many bytes a file may have: fewer than the database has."""


@pytest.mark.parametrize(
    "command", [["query", "SELECT 1"], ["dataset", "--output", "public"], ["build"]], ids=lambda words: words[0]
)
def test_a_file_that_cannot_grow_is_an_operators_matter(
    command: list[str], make_archive: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_archive()
    for path, text in (("mkdocs.yml", SETTINGS), ("site/about.md", "# About\n"), ("public/index.html", "old")):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    if command[0] == "dataset":
        (folder / "public/index.html").rename(folder / "public/datapackage.json")
    before = _files(folder)
    done = subprocess.run(
        [str(Path(sys.executable).parent / "minutebook"), *command], cwd=folder, capture_output=True, text=True,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "TMPDIR": "/tmp/"}, timeout=60, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST, LARGEST)),
    )  # fmt: skip
    assert (done.returncode, done.stderr.splitlines()[-2:]) == (2, SAID)
    assert _files(folder) == before


def test_a_name_that_is_too_long_for_a_file_is_said_to_be(make_archive: Callable[..., Path]) -> None:
    folder = make_archive()
    command = [str(Path(sys.executable).parent / "minutebook"), "schema", "--output", str(folder / ("x" * 300))]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        2,
        "  Shorten the name of that file, or of the attachment it is made from, and run the command again.",
    )


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
