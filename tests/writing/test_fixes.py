"""Fixes change how a record is written, never what it says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.load import load_archive
from minutebook.parse import ENTRY_WORDS
from minutebook.reading.files import FoundFile, read_text
from minutebook.reading.source import read_source
from minutebook.reading.yaml import YamlBlock, read_mapping
from minutebook.writing.fixes import byte_order_mark, entry_ids, fix_file, key_order, line_ends
from minutebook.writing.fixes.paths import with_alias
from minutebook.writing.fixes.plan import Change, plan_fixes

ENTRY = """\
---
type: minutes
---
## Roof

```motion
# to be numbered
title: Repair the roof
result: carried
```

- and in a list:

  ```action
  owner: jane-roe
  title: Roof
  task: Ask.
  ```

```motion
id: repair-the-roof
```

```motion
{title: Paint it}
```

```motion
result: lost
```
"""


def test_entries_get_ids_from_their_titles_and_all_else_stays() -> None:
    assert entry_ids.fix("r.md", ENTRY.encode()).decode() == ENTRY.replace(
        "# to be numbered\n", "id: repair-the-roof-2\n# to be numbered\n"
    ).replace("  owner: jane-roe\n", "  id: roof-2\n  owner: jane-roe\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\xef\xbb\xbf---\n", b"---\n"),
        (b"---\n", b"---\n"),
        (b"\xef\xbb\xbf\xef\xbb\xbf---\n", b"\xef\xbb\xbf\xef\xbb\xbf---\n"),
        (b"\xef\xbb\xbf\xff", b"\xef\xbb\xbf\xff"),
    ],
)
def test_byte_order_mark_goes_where_that_is_certain(before: bytes, after: bytes) -> None:
    assert byte_order_mark.fix("r.md", before) == after


def test_lines_end_with_a_line_feed_unless_it_is_no_text() -> None:
    assert line_ends.fix("r.md", b"a\r\nb\rc\n") == b"a\nb\nc\n"
    assert line_ends.fix("r.md", b"\xff\xfea\r\n") == b"\xff\xfea\r\n"


ORDERED = "type: minutes\ntitle: Board # our board\ndate: 2026-03-03\nattendance:\n  # all\n  present: [a]\nx-own: 1\n"


@pytest.mark.parametrize(
    ("front", "fixed"),
    [
        ("x-own: 1\nattendance:\n  # all\n  present: [a]\ndate: 2026-03-03\ntitle: Board # our board\ntype: minutes\n", ORDERED),
        (ORDERED, ORDERED),
        ("title: Board\n# of which\ntype: minutes\n", "title: Board\n# of which\ntype: minutes\n"),
        ("title: Board\n\ntype: minutes\n", "title: Board\n\ntype: minutes\n"),
        ("title: Board\ntype: minute\n", "title: Board\ntype: minute\n"),
        ("title: Board\ntitle: Board\ntype: minutes\n", "title: Board\ntitle: Board\ntype: minutes\n"),
        ("{title: Board, type: minutes}\n", "{title: Board, type: minutes}\n"),
    ],
)  # fmt: skip
def test_keys_are_put_in_order_with_their_comments_where_that_is_certain(front: str, fixed: str) -> None:
    assert key_order.fix("r.md", f"---\n{front}---\nText.\n".encode()) == f"---\n{fixed}---\nText.\n".encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("type: person\n", "type: person\naliases:\n  - people/ann\n"),
        ("aliases: [people/a]\n", "aliases: [people/ann, people/a]\n"),
        ("aliases: []\n", "aliases: [people/ann]\n"),
        ("aliases:\n  - people/a\n", "aliases:\n  - people/ann\n  - people/a\n"),
        ("aliases: people/a\n", None),
    ],
)
def test_old_id_is_added_to_the_aliases(before: str, after: str | None) -> None:
    assert with_alias(f"---\n{before}---\nText.\n", "people/ann") == (f"---\n{after}---\nText.\n" if after else None)


EMAIL = "---\ntype: email\ntitle: Notice\nbody: board\ndate: 2026-03-01\nfrom: jane-roe\n---\nText.\n"


def plan(folder: Path) -> list[tuple[str, str]]:
    archive, _ = load_archive(folder)
    return [(change.path, change.new_path) for change in plan_fixes(archive, lambda path: True)]


def test_record_moves_to_where_its_date_and_body_say(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({"emails/bord/2026-03-02-notice.md": EMAIL})
    archive, _ = load_archive(folder)
    alias = "aliases:\n  - emails/bord/2026-03-02-notice\n---\n"
    assert plan_fixes(archive, lambda path: True) == (
        Change(
            "records/emails/bord/2026-03-02-notice.md",
            "records/emails/board/2026-03-01-notice.md",
            EMAIL.encode(),
            EMAIL.replace("---\nText", f"{alias}Text").encode(),
        ),
    )


@pytest.mark.parametrize(
    "files",
    [
        {"emails/board/2026-03-01-notice.md": EMAIL},
        {"emails/bord/2026-03-01-notice.md": EMAIL.replace("body: board", "body: bord")},
        {"emails/board/2026-03-02-notice.md": EMAIL, "emails/board/2026-03-01-notice.md": EMAIL},
        {"emails/board/2026-03-02-notice.md": EMAIL.replace("Text.", "See [it](report.pdf).")},
        {
            "emails/board/2026-03-02-notice.md": EMAIL,
            "statements/board/2026-03-03-on.md": "---\ntype: statement\ntitle: On\nbody: board\ndate: 2026-03-03\n---\n"
            "[Notice](../../emails/board/2026-03-02-notice.md)\n",
        },
    ],
    ids=["right place", "unknown body", "place is taken", "it links to a file", "a record links to it"],
)
def test_record_stays_where_a_move_is_not_certain(files: dict[str, str], make_archive: Callable[..., Path]) -> None:
    assert plan(make_archive(files)) == []


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=12)
VALUES = st.one_of(
    WORDS.map(lambda words: "'" + words.replace("'", "''") + "'"),
    st.sampled_from(["[a, b]", "2026-03-03", "\n  - a\n  - b", "|\n  two\n  lines", "x # comment", "\n  k: v"]),
)
KEYS = st.sampled_from(["title", "body", "date", "status", "chair", "summary", "topics", "x-own", "tiltle", "# c", ""])
BLOCKS = st.tuples(
    st.sampled_from(["motion", "action", "python"]), st.dictionaries(st.sampled_from(["title", "text", "id"]), VALUES)
).map(lambda block: f"```{block[0]}\n" + "".join(f"{key}: {value}\n" for key, value in block[1].items()) + "```\n")
PARTS = st.one_of(WORDS.map(lambda words: f"{words}\n"), WORDS.map(lambda words: f"## {words}\n"), BLOCKS)


@st.composite
def records(draw: st.DrawFn) -> bytes:
    front = draw(st.dictionaries(KEYS, VALUES, max_size=6))
    lines = [f"{key}: {value}\n" if key.strip("# c") else f"{key}\n" for key, value in front.items()]
    lines.insert(draw(st.integers(0, len(lines))), "type: minutes\n")
    text = f"---\n{''.join(lines)}---\n" + "\n".join(draw(st.lists(PARTS, max_size=5)))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.replace("\n", end).encode()


def meaning(folder: Path, data: bytes) -> object:
    """What a record says: its front matter, its entries without ids, and its text without them; None if unreadable."""
    (folder / "r.md").write_bytes(data)
    text = read_text(folder, FoundFile("r.md", len(data), True)).text
    source, _ = read_source("r.md", text or "")
    if source is None:
        return text
    rest, entries, at = [], [], 0
    body = source.text.source.encode()
    for fence in source.text.fences:
        if fence.word in ENTRY_WORDS:
            values, _ = read_mapping(YamlBlock("r.md", fence.text, 1))
            entries.append({key: value for key, value in values.items() if key != "id"} if values else fence.text)
            rest.append(body[at : fence.start])
            at = fence.end
    return source.values, entries, [*rest, body[at:]]


@given(data=records())
def test_fixing_never_changes_what_a_record_says_and_once_is_enough(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    fixed = fix_file("r.md", data)
    assert meaning(folder, fixed) == meaning(folder, data)
    assert fix_file("r.md", fixed) == fixed
