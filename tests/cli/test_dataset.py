"""`minutebook dataset`: whole runs, and what the folder holds afterwards."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook.cli import commands
from minutebook.errors import MinutebookError

STATEMENT = "---\ntype: statement\ntitle: On the zebra\nbody: board\ndate: 2026-03-01\n---\nThe zebra.\n"
OTHER = "---\ntype: statement\ntitle: On the roof\nbody: board\ndate: 2026-03-02\n---\nThe roof.\n"
WHO = {
    name: value
    for role in ("AUTHOR", "COMMITTER")
    for name, value in (
        (f"GIT_{role}_NAME", "The Secretary"),
        (f"GIT_{role}_EMAIL", "secretary@example.org"),
        (f"GIT_{role}_DATE", "2026-03-03T12:00:00Z"),
    )
}
MINIATURE = Path(__file__).parent.parent / "archives" / "miniature"


def run(*arguments: object) -> str:
    result = CliRunner().invoke(commands, ["dataset", *map(str, arguments)], standalone_mode=False)
    if result.exception:
        raise result.exception
    return result.stderr


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run in threads, beside which forking is unsafe."""
    monkeypatch.setattr(os, "cpu_count", lambda: 1)


def test_a_second_run_replaces_the_first_with_the_same_bytes(tmp_path: Path) -> None:
    """The first run may use two processes, the second uses one."""
    command = [sys.executable, "-m", "minutebook", "dataset", str(MINIATURE), "--output", str(tmp_path / "data")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    first = bytes_in(tmp_path / "data")
    (tmp_path / "data" / "csv" / "stale.csv").write_text("x")
    assert run(MINIATURE, "--output", tmp_path / "data") == said
    assert bytes_in(tmp_path / "data") == first
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize("name", ["file", "folder"])
def test_what_is_no_dataset_stays(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "thesis.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    with pytest.raises(MinutebookError, match="is there already and is no dataset"):
        run(MINIATURE, "--output", tmp_path / name)
    assert (tmp_path / "folder" / "thesis.txt").read_text() == (tmp_path / "file").read_text() == "mine"


def test_as_of_a_day_only_what_had_happened_is_there(tmp_path: Path, make_archive: Callable[..., Path]) -> None:
    run(MINIATURE, "--output", tmp_path / "data", "--as-of", "2025-03-31")
    with closing(sqlite3.connect(tmp_path / "data" / "minutebook.sqlite")) as database:
        assert database.execute("SELECT max(date) FROM meetings").fetchone() == ("2025-03-04",)
        assert database.execute("SELECT count(*) FROM events WHERE date_first > '2025-03-31'").fetchone() == (0,)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_was_withdrawn_since_does_not_come_back_by_the_second_clock(
    make_archive: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_archive(
        {"statements/board/2026-03-01-zebra.md": STATEMENT, "statements/board/2026-03-02-roof.md": OTHER}
    )
    git = partial(subprocess.run, cwd=folder, check=True)
    published, withdrawn = {**os.environ, **WHO}, {**os.environ, **WHO, "GIT_COMMITTER_DATE": "2026-04-01T12:00:00Z"}
    git(["git", "init", "-q"])
    git(["git", "add", "."])
    git(["git", "commit", "-qm", "Publish"], env=published)
    (folder / "records/statements/board/2026-03-01-zebra.md").write_text(
        STATEMENT.replace("---\nThe", "visibility: closed\n---\nThe")
    )
    git(["git", "commit", "-qam", "Withdraw"], env=withdrawn)
    run(folder, "--output", tmp_path / "data", "--known-at", "2026-03-10")
    with closing(sqlite3.connect(tmp_path / "data" / "minutebook.sqlite")) as database:
        assert database.execute("SELECT id FROM statements").fetchall() == [("statements/board/2026-03-02-roof",)]
        assert "zebra" not in "\n".join(database.iterdump()).lower()


PLUGINS = (
    ("mkdocs.yml", "plugins: [search, minutebook]"),
    ("mkdocs.yml", "plugins:\n  - minutebook:\n      documents: [pdf]"),
    ("mkdocs.yml", "plugins: {minutebook: {dataset: true}}\nmarkdown_extensions:\n  - x: !!python/name:os.system"),
    ("../mkdocs.yml", "plugins:\n  - search\n  - minutebook:\n      archive: archive"),
)


@pytest.mark.parametrize(("place", "plugins"), PLUGINS)
def test_the_address_is_that_of_the_site(
    place: str, plugins: str, make_archive: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_archive()
    (folder / place).write_text(f"site_name: Zebras\nsite_url: https://zébras.example/x\n{plugins}\n", encoding="utf-8")
    run(folder, "--output", tmp_path / "data")
    system = json.loads((tmp_path / "data/oparl/system.json").read_text())
    assert system["id"] == "https://xn--zbras-bsa.example/x/data/oparl/system.json"
    assert (
        json.loads((tmp_path / "data/datapackage.json").read_text())["homepage"] == "https://xn--zbras-bsa.example/x/"
    )


def test_the_settings_of_another_site_say_nothing_of_this_one(
    make_archive: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_archive()
    (folder / "mkdocs.yml").write_text("site_url: https://zebra.example/\nplugins: [search]\n")
    run(folder, "--output", tmp_path / "data")
    assert not (tmp_path / "data/oparl").exists()


def test_settings_that_cannot_be_read_are_told(make_archive: Callable[..., Path], tmp_path: Path) -> None:
    folder = make_archive()
    (folder / "mkdocs.yml").write_text("site_url: [https://zebra.example/\n")
    with pytest.raises(MinutebookError, match=r"(?s)mkdocs\.yml cannot be read: .*line 2"):
        run(folder, "--output", tmp_path / "data")
    assert not (tmp_path / "data").exists()
