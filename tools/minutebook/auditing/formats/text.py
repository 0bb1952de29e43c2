"""An audit as plain text: a sentence, a table in which figures line up, the slowest, and what is left out and why."""

import textwrap
from collections.abc import Iterator

from minutebook.auditing.audit import Audit
from minutebook.auditing.words import (
    COUNTING,
    HEADINGS,
    dates_of,
    notes_of,
    scope_of,
    slowest_of,
    table_of,
    title_of,
)
from minutebook.labels import plural
from minutebook.reporting.visible import visible

WIDTH = 88


def render(audit: Audit) -> str:
    return "\n".join(map(visible, _lines(audit))) + "\n"


def _lines(audit: Audit) -> Iterator[str]:
    yield title_of(audit)
    yield from _wrapped(scope_of(audit))
    yield ""
    yield from _table((HEADINGS, *table_of(audit)))
    yield ""
    yield from _wrapped(COUNTING)
    slowest = slowest_of(audit)
    if slowest:
        yield from ("", "The slowest:")
    for publication in slowest:
        yield f"  {plural(publication.days or 0, 'day')}: {publication.minutes.path}"
        yield f"    {dates_of(publication)}"
    yield ""
    for note in notes_of(audit):
        yield from _wrapped(note, "- ", "  ")


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """The first column to the left, the figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        figures = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((row[0].ljust(widths[0]), *figures)).rstrip()


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    # Made visible before it is cut into lines: a line feed in a file's name must not look like one of ours.
    return textwrap.wrap(
        visible(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
