"""The page of each record that is no body and no person: what it is, its sources, and its text with entries in place."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache, partial
from html import escape
from typing import Protocol

from markupsafe import Markup

from minutebook.addresses import address_of, fragment_of
from minutebook.dates import PartialDate
from minutebook.decisions import date_of
from minutebook.filing import files_named
from minutebook.labels import PROVENANCE_NOTICES, RECORD_KINDS, label
from minutebook.outputs.clocks import day_instant, pair_of
from minutebook.outputs.page import Page
from minutebook.outputs.site import records
from minutebook.outputs.site.abouts import about_record
from minutebook.outputs.site.cards import render_card
from minutebook.outputs.site.clean import address_of_file
from minutebook.outputs.site.findable import findable_record
from minutebook.outputs.site.histories import history_of
from minutebook.outputs.site.items import names_of_items
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.meetings import begun_at
from minutebook.outputs.site.notes import held_on
from minutebook.outputs.site.press import Brevity, Press, Sheet
from minutebook.outputs.site.relations import inward_rows
from minutebook.outputs.site.sources import citations
from minutebook.outputs.site.text import render_text
from minutebook.outputs.site.weights import lightened
from minutebook.record import Entry, Fact, Record
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.organisation import Organisation
from minutebook.words import RecordType

OWN_PAGES = (RecordType.BODY, RecordType.PERSON)
NOTHING_MORE: dict[str, object] = {"card": "", "attendance": None, "bibliography": (), "rules": (), "signed": False}


class BuildValues(Protocol):
    def __call__(self, record: Record[FrontMatter], sheet: Sheet) -> dict[str, object]: ...


def render_pages(press: Press) -> Iterator[Page]:
    for record in press.edition.view.archive.records:
        if has_record_page(record):
            yield lightened(partial(_render, record), press.sheet(address_of(record.id)))


def has_record_page(record: Record[FrontMatter]) -> bool:
    """Whether a record's page is one of these: bodies and people have pages of their own kinds."""
    return record.type not in OWN_PAGES


def text_with_entries(record: Record[FrontMatter], sheet: Sheet) -> Markup:
    """The text of a record, each entry as its card."""

    def render_entry(entry: Entry[EntryFacts]) -> str:
        return render_card(Fact(record, entry, entry.facts), sheet)

    return Markup(render_text(record, sheet.edition.view, render_entry, _times_of_items(record)))


def _times_of_items(record: Record[FrontMatter]) -> dict[str, str]:
    """What minutes say of when each item was begun, to stand under its heading."""
    times = record.front.item_times if isinstance(record.front, Minutes) else {}
    return {
        escape(fragment_of(item.anchor)): f'<p class="mb-begun">{begun_at(times[item.number])}</p>'
        for item in record.items
        if item.number in times
    }


def headings(record: Record[FrontMatter]) -> tuple[tuple[int, str, str], ...]:
    """The headings of a record's text, for the table of contents."""
    return tuple(
        (max(heading.level, 2), words, fragment_of(heading.anchor))
        for heading in record.text.headings
        if (words := heading.text or names_of_items(record).get(heading.anchor, ""))
    )


def record_values(record: Record[FrontMatter], sheet: Sheet) -> dict[str, object]:
    """All that the page of a record shows, by the names that templates use."""
    front = record.front
    values = {
        "kind": RECORD_KINDS[record.type],
        "title": front.title,
        "lang": sheet.edition.lang_of_words(front),
        "body": _body(front, sheet),
        "meeting": _meeting(record, sheet),
        "date": date_of(record),
        "pair": pair_of(record, record.id, date_of(record), sheet.edition),
        "summary": front.summary,
        "topics": [label(topic) for topic in front.topics],
        "notice_words": PROVENANCE_NOTICES.get(front.provenance),
        "sources": citations(front, sheet.edition),
        "attachments": attachments(record, sheet),
        "corrections": _corrections(record, sheet),
        "inward": inward_rows(record.id, sheet) if record.type not in (RecordType.VOTE, RecordType.MOTION) else (),
        "text": text_with_entries(record, sheet),
        "about": about_record(record, sheet),
        "held": held_on((record.id,), sheet),
        "history": history_of(record, sheet),
        "address": sheet.edition.readable_site + sheet.address,
        "organisation": sheet.edition.name,
    }
    return NOTHING_MORE | values | _families()[record.type.value](record, sheet)


def _render(record: Record[FrontMatter], sheet: Sheet) -> Page:
    front = record.front
    title = front.title if not isinstance(front, Organisation) else f"About {front.title}"
    return Page(
        sheet.address,
        title,
        sheet.render("record.html", **record_values(record, sheet)),
        _description(record, date_of(record)),
        record.type.value,
        front.lang or "",
        headings(record) if sheet.brevity < Brevity.NAMES_APART else (),
        findable_record(record, sheet),
    )


def attachments(record: Record[FrontMatter], sheet: Sheet) -> tuple[Link, ...]:
    """The files that a record names and that are public."""
    public = sheet.shelves.files
    return tuple(
        Link(name, sheet.links.address(address_of_file(path))) if path in public else Link(name)
        for name, path in files_named(record).items()
    )


def _corrections(record: Record[FrontMatter], sheet: Sheet) -> list[Link]:
    """The entries that state corrections of a record, and its versions that corrected it without one."""
    links = []
    for made in sheet.shelves.corrections.get(record.id, ()):
        links += [sheet.links.fact(fact) for fact in made.stated]
        if made.version and not made.stated:
            when = made.version.published
            words = f"Version {made.version.number}" + (f", {day_instant(when, sheet.edition).words}" if when else "")
            links.append(Link(words, f"#record-version-{made.version.number}"))
    return links


def _body(front: FrontMatter, sheet: Sheet) -> Link | None:
    body = getattr(front, "body", None)
    return sheet.links.body(body) if body else None


def _meeting(record: Record[FrontMatter], sheet: Sheet) -> Link | None:
    folder = record.id.rpartition("/")[0]
    meeting = sheet.edition.view.archive.meetings.get(folder)
    return sheet.links.to(folder, f"Meeting of {meeting.date.words}") if meeting else None


def _description(record: Record[FrontMatter], date: PartialDate | None) -> str:
    if record.front.summary:
        return record.front.summary
    dated = f", {date.words}" if date and date.words not in record.front.title else ""
    return f"{RECORD_KINDS[record.type]}: {record.front.title}{dated}"


@cache
def _families() -> Mapping[str, BuildValues]:
    """`build_values` of every module in records/, by the type of record that it is for."""
    names = [info.name for info in pkgutil.iter_modules(records.__path__)]
    return {name: importlib.import_module(f"{records.__name__}.{name}").build_values for name in names}
