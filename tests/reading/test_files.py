"""Files of an archive: what is found, what is read as text, and what is said of the rest."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.checks import describe_problems
from minutebook.diagnostics import Diagnostic, Place
from minutebook.errors import MinutebookError
from minutebook.load import load_archive
from minutebook.parse import parse_record
from minutebook.reading.files import FoundFile, decode, find_files, find_folder
from minutebook.reading.source import read_source
from minutebook.record import Record
from minutebook.records.front import FrontMatter

PERSON = "---\ntype: person\ntitle: Alex Low\n---\n"
HEAD = b"---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-03\n---\n"
PIECES = st.sampled_from(
    ["---\n", "type: minutes\n", "title: x\n", "date: 2016-12-03\n", "```motion\n", "```\n", "id: x\n", "- b\n", "\t",
     "vote:\n  for: 3\n", "&a *a", "? ", "| \n", ": ", "{", "}", "[", "]", "'", '"', "é", "\u202e", "# h\n", "![](", "<b",
     "> ", "|a|b|\n|-|-|\n", "[^1]: x\n", "%", "!!set", "~", "2016-02-30", "<<: {a: 1}\n", "...\n", "\r\n", "\x00",
     "\ufeff", "attendance: {present: [a, {name: b}]}\n"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=20).map("".join)


def read(data: bytes) -> tuple[Record[FrontMatter] | None, tuple[Diagnostic, ...]]:
    """One record's bytes through reading and parsing, as load_archive does it."""
    text = decode("records/people/alex-low.md", data)
    if text.text is None:
        return None, describe_problems(text.problems)
    source, problems = read_source(text.path, text.text)
    if source is None:
        return None, describe_problems((*text.problems, *problems))
    record, more = parse_record(source)
    return record, describe_problems((*text.problems, *problems, *more))


def said(data: bytes) -> list[tuple[int, int, str]]:
    return [(one.place.line, one.place.column, one.check) for one in read(data)[1]]


@given(st.binary() | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_record_or_say_why_not(data: bytes) -> None:
    for whole in (data, HEAD + data, b"---\ntype: minutes\n" + data + b"\n---\n"):
        record, diagnostics = read(whole)
        assert record or diagnostics
        assert all(one.place.line >= 1 and one.place.column >= 1 and one.message for one in diagnostics)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PERSON.encode(), []),
        (b"\xef\xbb\xbf" + PERSON.encode(), [(1, 1, "byte-order-mark")]),
        (PERSON.encode("utf-16"), [(1, 1, "not-utf8")]),
        (PERSON.encode("utf-16-be"), [(1, 1, "not-utf8")]),
        (b"\xff\xfe\x00\x00" + PERSON.encode("utf-32-le"), [(1, 1, "not-utf8")]),
        (PERSON.replace("Low", "Löw").encode("latin-1"), [(3, 14, "not-utf8")]),
        (PERSON.replace("\n", "\r\n").encode(), [(1, 4, "line-ends")]),
        (PERSON.replace("\n", "\r").encode(), [(1, 4, "line-ends")]),
        (PERSON.encode() + b"\n>>>>>>> corrections\n", [(6, 1, "merge-conflict")]),
        (PERSON.encode() + b"Heading\n=======\n", []),
        (PERSON.encode() + "Löw\x1b[31m".encode(), [(5, 4, "control-character")]),
        (PERSON.encode() + "Löw \x96 high".encode(), [(5, 5, "control-character")]),
        (PERSON.encode() + "&#228; &#x0096; £ &#xFFFF;".encode(), [(5, 8, "control-character")]),
        (PERSON.encode() + "&#9; &#8211; &#x2013; &#0; &#xD800; &#99999; \xa0£é".encode(), []),
        (b"", [(1, 1, "no-front-matter")]),
    ],
)
def test_bytes_that_are_no_plain_text_are_named_at_their_place(data: bytes, expected: list[object]) -> None:
    assert sorted(said(data)) == sorted(expected)


def test_text_with_windows_line_ends_reads_like_any_other() -> None:
    record, _ = read((PERSON + "One.\n\nTwo.\n").replace("\n", "\r\n").encode())
    assert record
    assert record.text.source == "One.\n\nTwo.\n"


def test_files_are_found_in_order_of_their_paths_and_hidden_ones_left_out(tmp_path: Path) -> None:
    for path in ("b.md", "a/c.md", "a/plan.pdf", ".git/x.md", "a/.draft.md", "README.md"):
        (tmp_path / "records" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "records" / path).write_text("x", encoding="utf-8")
    assert find_files(tmp_path) == (
        (
            FoundFile("records/README.md", 1, is_record=False),
            FoundFile("records/a/c.md", 1, is_record=True),
            FoundFile("records/a/plan.pdf", 1, is_record=False),
            FoundFile("records/b.md", 1, is_record=True),
        ),
        (),
    )


def test_links_to_elsewhere_are_named_and_links_inside_are_followed(tmp_path: Path) -> None:
    records = tmp_path / "records"
    (records / "people").mkdir(parents=True)
    (tmp_path / "outside.md").write_text("secret", encoding="utf-8")
    (records / "a.md").write_text("x", encoding="utf-8")
    (records / "inside.md").symlink_to("a.md")
    (records / "outside.md").symlink_to("../outside.md")
    (records / "nothing.md").symlink_to("missing.md")
    (records / "circle.md").symlink_to("circle.md")
    (records / "folder.md").symlink_to("people")
    os.mkfifo(records / "pipe.md")
    files, problems = find_files(tmp_path)
    assert [file.path for file in files] == ["records/a.md", "records/inside.md"]
    assert [(one.place, one.check, one.message) for one in describe_problems(problems)] == [
        (Place(f"records/{name}.md"), check, message)
        for name, check, message in (
            ("circle", "file-unreadable", "The file cannot be opened: it is a link that leads to nothing."),
            ("folder", "file-unreadable", "The file cannot be opened: it is a link to a folder."),
            ("nothing", "file-unreadable", "The file cannot be opened: it is a link that leads to nothing."),
            ("outside", "link-leaves-archive", "This file is a link that leads outside records/, so it is not read."),
            ("pipe", "file-unreadable", "The file cannot be opened: it is not a plain file."),
        )
    ]


def test_name_that_cannot_be_printed_is_named_without_its_bytes(tmp_path: Path) -> None:
    records = os.fsencode(tmp_path / "records")
    os.mkdir(records)  # noqa: PTH102  (pathlib has no paths of bytes)
    with open(records + b"/\xff\n.md", "wb"):  # noqa: PTH123
        pass
    files, problems = find_files(tmp_path)
    assert files == ()
    assert [problem.place.path.isprintable() for problem in problems] == [True]


def test_attachment_that_may_not_be_read_is_named(
    make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_archive({"people/plan.pdf": "plan"})
    closed = folder / "records/people/plan.pdf"
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != closed)  # root may read everything
    (problem,) = describe_problems(find_files(folder)[1])
    assert (problem.place.path, problem.message) == (
        "records/people/plan.pdf", "The file cannot be opened: you have no permission to read it.",
    )  # fmt: skip


def test_broken_record_hides_no_other_and_is_not_called_missing(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({"people/jane-roe.md": b"\xff\xfe\x00", "people/alex-low.md": PERSON})
    archive, diagnostics = load_archive(folder)
    assert sorted(archive.people) == ["alex-low", "ann-other", "john-doe", "mary-major"]
    assert archive.unreadable == {"people/jane-roe"}
    assert [(one.place.path, one.check) for one in diagnostics] == [("records/people/jane-roe.md", "not-utf8")]


def test_folder_is_found_from_the_archive_or_from_its_records(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    assert find_folder(tmp_path) == tmp_path
    assert find_folder(tmp_path / "records") == tmp_path


def test_folder_that_is_no_archive_is_an_operators_mistake(tmp_path: Path) -> None:
    with pytest.raises(MinutebookError, match="has no folder records/"):
        find_folder(tmp_path)
    with pytest.raises(MinutebookError, match="There is no folder"):
        find_folder(tmp_path / "missing")
