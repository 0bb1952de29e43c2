"""The index of people: all on one page where they fit, else a page for each letter that their names are put in order by."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from minutebook.labels import label, plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.letters import LetterPage, letter_pages, ways
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.volumes import ROOM
from minutebook.record import Record
from minutebook.records.person import Person

ROOT = "people/"
MOST = 600
"""How many people a page holds, so that it weighs at most 150 KB."""
FEW = 50
"""Up to so many stand in one list; more are under the letters that their names are put in order by."""
Known = tuple[str, Record[Person]]
Role = tuple[Link | str, Link | str, str]
"""The words of a role, the name of the body, and until or from when, where that is not now."""


def render_pages(press: Press) -> Iterator[Page]:
    """All people on one page where they fit, else a page for each letter, or as many as its people need."""
    people = sorted(press.edition.view.archive.people.items(), key=_sort_name)
    pages = letter_pages(ROOT, people, _sort_name, lambda _: ROOM // MOST)
    for page in pages:
        yield _render_index(page, pages, press.sheet(page.address))


def _render_index(page: LetterPage[Known], pages: Sequence[LetterPage[Known]], sheet: Sheet) -> Page:
    groups = {
        letter: [(sheet.links.to(record.id, record.front.title), _now(short, sheet)) for short, record in some]
        for letter, some in groupby(page.items, key=_letter if page.total > FEW else _no_letter)
    }
    count = plural(page.total, "person", "people")
    title = f"People: {page.words}" if page.letter else "People"
    html = sheet.render("people.html", title=title, groups=groups, ways=ways(pages, sheet), count=count)
    return Page(page.address, title, html, "People in public roles, and what the record says of them.", "people")


def _sort_name(known: Known) -> str:
    """The name as it is put in order, else its last word first."""
    front = known[1].front
    name = front.sort_name or " ".join(reversed(front.title.rsplit(" ", 1)))
    return name.casefold()


def _letter(known: Known) -> str:
    return _sort_name(known)[:1].upper()


def _no_letter(_: Known) -> str:
    return ""


def _now(short: str, sheet: Sheet) -> Role | None:
    """The latest role that has begun, else the one to come."""
    terms, today = sheet.shelves.terms.by_person.get(short, ()), sheet.edition.today
    if not terms:
        return None
    begun = [term for term in terms if not term.is_to_come(today)]
    latest = begun[-1] if begun else terms[0]
    ended = f", until {latest.ends.year}" if latest.ends and latest.ends.last < today else ""
    to_come = f", from {latest.begins.year}" if latest.begins and not begun else ""
    role = sheet.links.said(label(latest.role), latest.record.front) if latest.role else "Member"
    return role, sheet.links.said(sheet.edition.body_name(latest.body), latest.record.front), f"{ended}{to_come}"
