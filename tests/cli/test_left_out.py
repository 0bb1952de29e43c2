"""What cannot be read is named by every command that tells of an archive, so that nobody takes the rest for all."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook.cli import commands

from ..books import Book, minutes

BROKEN = "```motion\nid: rent\nresult: [\n```\n\n```action\nid: call\nwho: x: y\n```"


@pytest.mark.parametrize(
    "words",
    [
        ["dataset", "BOOK", "--output", "OUT"], ["query", "--folder", "BOOK", "SELECT 1"], ["timeline", "BOOK"],
        ["findings", "BOOK"], ["rules", "BOOK"], ["lag", "BOOK"], ["ledger", "BOOK"],
        ["show", "--folder", "BOOK", "meetings/board/2026-01-06/minutes"],
        ["export", "--folder", "BOOK", "--to", "docx", "--output", "OUT.docx", "meetings/board/2026-01-06/minutes"],
    ],
    ids=lambda words: words[0],
)  # fmt: skip
def test_what_is_left_out_is_said(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book(tmp_path / "book")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for day in range(1, 6):
        book.write(f"meetings/board/2026-03-0{day}/minutes.md", "no front matter")
    book.write("meetings/board/2026-01-06/minutes.md", minutes("2026-01-06", BROKEN))
    book.commit("2026-03-07")
    places = {"BOOK": str(book.folder), "OUT": str(tmp_path / "out"), "OUT.docx": str(tmp_path / "out.docx")}
    done = CliRunner().invoke(commands, [places.get(word, word) for word in words], standalone_mode=False)
    assert done.exception is None, done.exception
    assert done.stderr.splitlines()[:2] == [
        "5 records cannot be read and are left out: records/meetings/board/2026-03-01/minutes.md, "
        "records/meetings/board/2026-03-02/minutes.md, records/meetings/board/2026-03-03/minutes.md and 2 more. "
        "To see why: minutebook check",
        "2 entries cannot be read and are left out: meetings/board/2026-01-06/minutes#call, "
        "meetings/board/2026-01-06/minutes#rent. To see why: minutebook check",
    ]
