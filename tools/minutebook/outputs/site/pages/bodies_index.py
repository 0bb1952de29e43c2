"""The index of bodies: those that still exist first, on one page where they fit, else a page for each letter."""

from collections.abc import Iterator, Sequence

from minutebook.labels import label, plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.letters import LetterPage, letter_pages, ways
from minutebook.outputs.site.pages.publication import ADDRESS as PUBLICATION
from minutebook.outputs.site.press import Press, Sheet
from minutebook.record import Record
from minutebook.records.body import Body

ROOT = "bodies/"
LINE = 420
"""Bytes of a body in the list beside its title and summary."""
Known = tuple[str, Record[Body]]


def render_pages(press: Press) -> Iterator[Page]:
    bodies = sorted(press.edition.view.archive.bodies.items(), key=_sort_name)
    pages = letter_pages(ROOT, bodies, _sort_name, _weigh)
    for page in pages:
        yield _render(page, pages, press.sheet(page.address))


def _render(page: LetterPage[Known], pages: Sequence[LetterPage[Known]], sheet: Sheet) -> Page:
    title = f"Bodies: {page.words}" if page.letter else "Bodies"
    html = sheet.render(
        "bodies.html",
        title=title,
        bodies=[_line(short, record, sheet) for short, record in sorted(page.items, key=_is_over)],
        ways=ways(pages, sheet),
        count=plural(page.total, "body", "bodies"),
        publication=sheet.links.address(PUBLICATION),
    )
    return Page(page.address, title, html, "Committees, boards, conferences and branches.", "bodies")


def _line(short: str, record: Record[Body], sheet: Sheet) -> tuple[object, ...]:
    shelves = sheet.shelves
    meetings = len(shelves.meetings_of_body.get(short, ()))
    decisions = sum(event.is_decision for event in shelves.events_of_body.get(short, ()))
    return (
        sheet.links.body(short),
        label(record.front.classification),
        record.front.summary or "",
        _years(record.front),
        plural(meetings, "meeting") if meetings else "",
        plural(decisions, "decision") if decisions else "",
    )


def _weigh(known: Known) -> int:
    front = known[1].front
    return LINE + len(f"{front.title}{front.summary or ''}".encode())


def _sort_name(known: Known) -> str:
    return known[1].front.title.casefold()


def _is_over(known: Known) -> bool:
    return known[1].front.dissolved is not None


def _years(front: Body) -> str:
    if not front.founded and not front.dissolved:
        return ""
    began = str(front.founded.year) if front.founded else "?"
    return f"{began}\u2013{front.dissolved.year if front.dissolved else ''}"
