"""The index of bodies: those that still exist first, each with those that answer to it, on one page or a page for each letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from minutebook.labels import label, plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.letters import LetterPage, letter_pages, ways
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.pages.publication import ADDRESS as PUBLICATION
from minutebook.outputs.site.press import Press, Sheet
from minutebook.record import Record
from minutebook.records.body import Body

ROOT = "bodies/"
LINE = 420
"""Bytes of a body in the list beside its title and summary."""
PARENT = 130
"""Bytes of the way to the body that one answers to, beside that one's title."""
DEEPEST = 4
"""How far lists lie within lists; bodies further down stand beside those of this depth, and say whom they answer to."""
Known = tuple[str, Record[Body]]


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body in the list; `more` is its last line, in parts."""

    link: Link
    summary: str
    spoken: Markup
    more: tuple[object, ...]


Node = tuple[BodyLine, list["Node"]]


def render_pages(press: Press) -> Iterator[Page]:
    archive = press.edition.view.archive

    def weigh(known: Known) -> int:
        front = known[1].front
        parent = archive.bodies.get(front.parent or "")
        above = PARENT + len(parent.front.title.encode()) if parent else 0
        return LINE + len(f"{front.title}{front.summary or ''}".encode()) + above

    bodies = sorted(archive.bodies.items(), key=_sort_name)
    pages = letter_pages(ROOT, bodies, _sort_name, weigh)
    for page in pages:
        yield _render(page, pages, press.sheet(page.address))


def _render(page: LetterPage[Known], pages: Sequence[LetterPage[Known]], sheet: Sheet) -> Page:
    title = f"Bodies: {page.words}" if page.letter else "Bodies"
    html = sheet.render(
        "bodies.html",
        title=title,
        bodies=_nested(page.items, sheet),
        ways=ways(pages, sheet),
        count=plural(page.total, "body", "bodies"),
        publication=sheet.links.address(PUBLICATION),
    )
    return Page(page.address, title, html, "Committees, boards, conferences and branches.", "bodies")


def _nested(items: Sequence[Known], sheet: Sheet) -> list[Node]:
    """The bodies of a page, each with those of the same page that answer to it."""
    levels: list[list[Node]] = [[]]
    for depth, (short, record) in _in_order(sorted(items, key=_is_over)):
        level = min(depth, DEEPEST)
        below: list[Node] = []
        levels[level].append((_line(short, record, sheet), below))
        levels[level + 1 :] = [below]
    return levels[0]


def _in_order(items: Sequence[Known]) -> Iterator[tuple[int, Known]]:
    """Each body once, after the one that it answers to, with how many are above it."""
    left = dict(items)
    answering: dict[str, list[str]] = {}
    for short, record in reversed(items):
        answering.setdefault(record.front.parent or "", []).append(short)
    tops = [short for short, record in items if record.front.parent not in left]
    for top in (*tops, *dict(items)):  # all once more, for those that answer to one another in a circle
        waiting = [(0, top)]
        while waiting:
            depth, short = waiting.pop()
            if short in left:
                yield depth, (short, left.pop(short))
                waiting += [(depth + 1, other) for other in answering.get(short, ())]


def _line(short: str, record: Record[Body], sheet: Sheet) -> BodyLine:
    front, shelves = record.front, sheet.shelves
    meetings = len(shelves.meetings_of_body.get(short, ()))
    decisions = sum(event.is_decision for event in shelves.events_of_body.get(short, ()))
    more = (
        sheet.links.said(label(front.classification), front),
        Markup("answers to {}").format(Markup(sheet.links.body(front.parent))) if front.parent else "",
        _years(front),
        plural(meetings, "meeting") if meetings else "",
        plural(decisions, "decision") if decisions else "",
    )
    return BodyLine(
        sheet.links.body(short), front.summary or "", sheet.links.spoken(front), tuple(part for part in more if part)
    )


def _sort_name(known: Known) -> str:
    return known[1].front.title.casefold()


def _is_over(known: Known) -> bool:
    return known[1].front.dissolved is not None


def _years(front: Body) -> str:
    """`2016–2017`, `since 2016`, `until 2017`; empty where neither is known."""
    began, ended = (str(date.year) if date else "" for date in (front.founded, front.dissolved))
    if began and ended:
        return began if began == ended else f"{began}\u2013{ended}"
    return f"since {began}" if began else f"until {ended}" if ended else ""
