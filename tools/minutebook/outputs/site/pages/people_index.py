"""The index of people: all on one page where they fit, else a page for each letter that their names are put in order by."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from urllib.parse import quote

from minutebook.labels import label, plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.press import Press, Sheet
from minutebook.record import Record
from minutebook.records.person import Person

ROOT = "people/"
MOST = 600
"""How many people a page holds, so that it weighs at most 150 KB."""
Known = tuple[str, Record[Person]]


def render_pages(press: Press) -> Iterator[Page]:
    """All people on one page where they fit, else a page for each letter, or as many as its people need."""
    people = sorted(press.edition.view.archive.people.items(), key=lambda item: _sort_name(item[1]))
    letters = {
        letter: tuple(some) for letter, some in groupby(people, key=lambda item: _sort_name(item[1])[:1].upper())
    }
    if len(people) <= MOST:
        yield _render_index(ROOT, "People", letters, {}, len(people), press)
        return
    pages = {(letter, part): some[part * MOST :][:MOST] for letter, some in letters.items() for part in _parts(some)}
    counts = {letter: len(some) for letter, some in letters.items()}
    yield _render_index(ROOT, "People", {}, counts, len(people), press)
    for (letter, part), some in pages.items():
        title = f"People: {letter}" + (f", part {part + 1}" if part else "")
        yield _render_index(_address(letter, part), title, {letter: some}, counts, counts[letter], press)


def _parts(people: Sequence[Known]) -> range:
    return range(-(-len(people) // MOST))


def _address(letter: str, part: int) -> str:
    """No person's id begins with a hyphen."""
    return f"{ROOT}-{quote(letter, safe='')}/" + (f"{part + 1}/" if part else "")


def _render_index(
    address: str,
    title: str,
    letters: Mapping[str, Sequence[Known]],
    counts: Mapping[str, int],
    total: int,
    press: Press,
) -> Page:
    sheet = press.sheet(address)
    groups = {
        letter: [(sheet.links.to(record.id, record.front.title), _now(short, sheet)) for short, record in some]
        for letter, some in letters.items()
    }
    ways = [
        (
            f"{letter}, part {part + 1}" if part else letter,
            sheet.links.address(_address(letter, part)),
            count,
            _address(letter, part) == address,
        )
        for letter, count in counts.items()
        for part in range(-(-count // MOST))
    ]
    count = plural(total, "person", "people")
    html = sheet.render("people.html", title=title, groups=groups, ways=ways, count=count)
    return Page(address, title, html, "People in public roles, and what the record says of them.", "people")


def _sort_name(record: Record[Person]) -> str:
    """The name as it is put in order, else its last word first."""
    name = record.front.sort_name or " ".join(reversed(record.front.title.rsplit(" ", 1)))
    return name.casefold()


def _now(short: str, sheet: Sheet) -> str:
    """The latest role, in words."""
    terms = sheet.shelves.terms.by_person.get(short, ())
    if not terms:
        return ""
    return f"{label(terms[-1].role or 'member')}, {sheet.edition.body_name(terms[-1].body)}"
