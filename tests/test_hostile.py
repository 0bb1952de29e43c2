"""Records that are hostile, damaged or absurd: whole files in, whole messages out, and never a fault of ours."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_origin

import pytest

from minutebook.checks import describe_problems
from minutebook.diagnostics import Diagnostic
from minutebook.parse import parse_record
from minutebook.reading.markdown import read_markdown
from minutebook.reading.source import read_source
from minutebook.records import RECORD_TYPES
from minutebook.records.entries import ENTRY_TYPES
from minutebook.records.fields import Model

MINUTES = "meetings/board/2026-03-03/minutes.md"
HEAD = "---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-03\nstatus: draft\n---\n"
EMAIL = "emails/board/2026-03-03-rent.md"
ODD = (
    "null", "''", "[]", "{}", "[null]", "[[a]]", "{a: b}", "[{a: b}]", "-5", "1.5", ".inf", ".nan", "1e999", "0x10",
    "99999999999999999999999", "true", "2016-02-30", "0000-01-01", "9999-12-31", "25:00", "../../x", "'#'", "'a#'",
    "javascript:x", "<script>", "'\\'", "'\u202e'", "\ue000e0\ue001",
)  # fmt: skip


def said(path: str, text: str) -> tuple[Diagnostic, ...]:
    """What reading says of one record; at least one thing where it is not read."""
    source, problems = read_source(path, text)
    if source is None:
        return describe_problems(problems)
    record, more = parse_record(source)
    assert record or problems or more
    return describe_problems((*problems, *more))


def keys_of(model: type[Model], above: tuple[type[Model], ...] = ()) -> Iterator[tuple[str, ...]]:
    """The ways to every key of a model and of those in it; `-` stands for a place in a list, `*` for a key of one's own."""
    for name, info in model.model_fields.items():
        key = info.alias or name
        yield (key,)
        inner = model_in(info.annotation)
        if inner and inner not in above:
            between = {tuple: ("-",), dict: ("*",)}.get(get_origin(info.annotation), ())
            yield from ((key, *between, *rest) for rest in keys_of(inner, (*above, inner)))


def model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for inner in getattr(annotation, "__args__", ()) if (found := model_in(inner))), None)


def flow(keys: tuple[str, ...], value: str) -> str:
    """`("members", "-", "person")` with `5` is `{members: [{person: 5}]}`; a key of one's own is called like any key."""
    for key in reversed(keys):
        value = f"[{value}]" if key == "-" else f"{{{'title' if key == '*' else key}: {value}}}"
    return value


@pytest.mark.parametrize("kind", list(RECORD_TYPES))
def test_any_value_of_any_key_of_a_record_is_read_or_refused_in_its_line(kind: str) -> None:
    for keys in keys_of(RECORD_TYPES[kind]):  # type: ignore[index]  # a RecordType is a text
        for value in ODD:
            front = f"type: {kind}\n{keys[0]}: {flow(keys[1:], value)}"
            for one in said(f"records/{kind}.md", f"---\n{front}\n---\n"):
                assert_sound(one, f"---\n{front}\n---\n")


@pytest.mark.parametrize("kind", list(ENTRY_TYPES))
def test_any_value_of_any_key_of_an_entry_is_read_or_refused_in_its_line(kind: str) -> None:
    for keys in keys_of(ENTRY_TYPES[kind]):  # type: ignore[index]  # an EntryType is a text
        for value in ODD:
            text = f"{HEAD}> - ```{kind}\n>   {keys[0]}: {flow(keys[1:], value)}\n>   ```\n"
            for one in said(f"records/{MINUTES}", text):
                assert_sound(one, text)
                assert one.place.line == 9


def assert_sound(one: Diagnostic, text: str) -> None:
    """A diagnostic is one sentence at a place in the file."""
    lines = text.split("\n")
    assert one.message.endswith((".", "?")), one
    assert "another kind" not in one.message, one
    assert one.place.column + one.place.length - 1 <= len(lines[one.place.line - 1]) + 1, (one, text)


@pytest.mark.parametrize(
    ("path", "text", "messages"),
    [
        (
            "organisation.md",
            "---\ntype: organisation\ntitle: R\nbibliography: {title: {}}\n---\n",
            ["4:23: error missing-key: The key “title” is missing. Add title: The title, with author and place of "
             "publication as a reader would cite it."],
        ),
        (
            MINUTES,
            HEAD.replace("status", "quorate: [yes]\nstatus"),
            ["6:10: error wrong-value: “quorate” is a list, but must be true or false."],
        ),
        (
            MINUTES,
            HEAD.replace("title: Board", "title: [Board]"),
            [
                "3:8: error wrong-value: “title” is a list, but must be text. Give one text; if it begins with [ or with a "
                "dash, put it in quotation marks."
            ],
        ),
        (
            MINUTES,
            HEAD.replace("title: Board", r'title: "Board\e[31m"'),
            [
                "3:8: error wrong-value: “title” is “Board\x1b[31m”, but must be text that can be seen, without control "
                "characters. Take out what begins with a backslash, or put the text in single quotation marks."
            ],
        ),
        (
            MINUTES,
            HEAD.replace("title: Board", r'title: "\u200b \u3164"'),
            [
                "3:8: error wrong-value: “title” is “\u200b \u3164”, but must be text that can be seen, without control "
                "characters. All that is here is invisible: type it anew, or leave the key out if nothing is known."
            ],
        ),
        (
            EMAIL,
            "---\ntype: email\ntitle: E\nbody: board\ndate: 2026-03-03\nfrom: jane-roe\nsent: 0001-01-01T00:00+14:00\n---\n",
            ["7:7: error wrong-value: “sent” is “0001-01-01T00:00+14:00”, but must be a time within the years 2 to 9998."],
        ),
    ],
)  # fmt: skip
def test_what_is_said_of_an_odd_record(
    path: str,
    text: str,
    messages: list[str],
    make_archive: Callable[..., Path],
    messages_of: Callable[[Path], list[str]],
) -> None:
    assert messages_of(make_archive({path: text})) == [f"records/{path}:{message}" for message in messages]


def test_ten_thousand_headings_of_the_same_words_each_have_an_anchor() -> None:
    text = read_markdown("## Same\n\n## Same-1\n\n" + "## Same\n\n" * 10_000, 1)
    assert [heading.anchor for heading in text.headings[:4]] == ["same", "same-1", "same-2", "same-3"]
    assert len(text.anchors) == 10_002
