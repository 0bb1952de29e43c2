"""Rows: labels with their values, as records and cards list them, and the values that many of them share."""

from collections.abc import Iterable

from markupsafe import Markup

from minutebook.dates import PartialDate
from minutebook.labels import RESULTS, label
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.text import render_prose
from minutebook.record import Fact
from minutebook.words import Result

Rows = tuple[tuple[str, object], ...]


def rows(*pairs: tuple[str, object]) -> Rows:
    """Labels with their values, without those that have none."""
    return tuple((words, value) for words, value in pairs if value is not None and value != "" and value != ())


def result_mark(result: Result | None) -> Mark:
    return Mark(result.value, RESULTS[result]) if result else Mark("missing", "Result not recorded")


def prose(words: str | None, fact: Fact[object], sheet: Sheet) -> Markup:
    """Words of a record that may be CommonMark, as clean HTML; empty where there are none."""
    return Markup(render_prose(words, fact.record, sheet.edition.view, sheet.address)) if words else Markup()


def words_of(words: Iterable[str]) -> str:
    return ", ".join(label(word).lower() for word in words)


def in_force_words(first: PartialDate | None, last: PartialDate | None) -> str:
    """`from 3 December 2016 until 10 January 2017`, or what of it is recorded."""
    return " ".join(f"{word} {date.words}" for word, date in (("from", first), ("until", last)) if date)
