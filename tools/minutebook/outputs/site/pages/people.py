"""The page of each person: roles, motions, votes, attendance, only what the record says."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby, islice

from markupsafe import Markup

from minutebook.addresses import address_of
from minutebook.dates import PartialDate
from minutebook.decisions import date_of
from minutebook.labels import POSITIONS, PROVENANCE_NOTICES, label, plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.abouts import about_record
from minutebook.outputs.site.deeds import NO_DEEDS, Deeds
from minutebook.outputs.site.findable import findable_person
from minutebook.outputs.site.histories import history_of
from minutebook.outputs.site.links import Link, joined
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.membership import role_of, span_words
from minutebook.outputs.site.pages.records import text_with_entries
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.relations import inward_rows
from minutebook.outputs.site.rows import result_mark, rows
from minutebook.outputs.site.sources import citations, safe_url
from minutebook.outputs.site.tasks import task_lines
from minutebook.record import Fact, Record
from minutebook.records.front import FrontMatter
from minutebook.records.person import Person
from minutebook.words import Position

FEW = 40
DOT = "\N{NO-BREAK SPACE}· "
ATTENDED = {"present": "Present", "apologies": "Sent apologies", "absent": "Absent", "in-attendance": "In attendance",
            "observers": "Observed"}  # fmt: skip
Deed = tuple[PartialDate | None, object, Link, Markup | Link | str]
Vote = tuple[Position, Fact[object], str]


def render_pages(press: Press) -> Iterator[Page]:
    for short, record in press.edition.view.archive.people.items():
        yield _render(short, record, press.sheet(address_of(record.id)))


def _render(short: str, record: Record[Person], sheet: Sheet) -> Page:
    front, deeds = record.front, sheet.shelves.deeds.get(short, NO_DEEDS)
    sections = _sections(deeds, sheet)
    roles = _roles(short, sheet)
    html = sheet.render(
        "person.html",
        title=front.title,
        lang=sheet.edition.lang_of_words(front),
        summary=front.summary,
        notice_words=PROVENANCE_NOTICES.get(front.provenance),
        sources=citations(front, sheet.edition),
        rows=rows(
            ("Also minuted as", ", ".join(front.other_names)),
            *((label(name), value) for name, value in front.identifiers.items()),
            *_attendance(deeds),
        ),
        links=[Link(link.title, escape(safe_url(link.url))) for link in front.links],
        roles=roles,
        sections=sections,
        relations=inward_rows(record.id, sheet) + inward_rows(short, sheet),
        tasks=task_lines((sheet.shelves.tasks[fact.id] for fact in deeds.tasks), sheet)[:FEW],
        positions={
            anchor: Counter(POSITIONS[position] for position, _, _ in votes)
            for anchor, votes in (("votes", deeds.votes), ("cast", deeds.cast))
        },
        text=text_with_entries(record, sheet),
        about=about_record(record, sheet),
        history=history_of(record, sheet),
        few=FEW,
    )
    first = [(2, "Roles", "roles")] if roles else []
    contents = (*first, *((2, words, anchor) for words, anchor, _, lines in sections if lines))
    description = front.summary or f"What the record says of {front.title}."
    found_as = findable_person(record, sheet)
    return Page(sheet.address, front.title, html, description, "person", front.lang or "", contents, found_as)


def _attendance(deeds: Deeds) -> Iterator[tuple[str, str]]:
    for word, count in (deeds.attendance or {}).items():
        yield ATTENDED[word], plural(count, "meeting")
    if deeds.chaired:
        yield "Chaired", plural(len(deeds.chaired), "meeting")


def _roles(short: str, sheet: Sheet) -> list[tuple[Link, Link | str, Link, str]]:
    found = []
    for term in reversed(sheet.shelves.terms.by_person.get(short, ())):
        span = span_words(term, lambda date: date.words, sheet.edition.today)
        seat = sheet.links.said(term.seat or "", term.record.front)
        found.append((role_of(term, sheet), seat, sheet.links.body(term.body), span))
    return found


def _sections(deeds: Deeds, sheet: Sheet) -> tuple[tuple[str, str, int, tuple[Deed, ...]], ...]:
    return (
        ("Motions moved", "moved", len(deeds.moved), _proposals(deeds.moved, sheet)),
        ("Motions seconded", "seconded", len(deeds.seconded), _proposals(deeds.seconded, sheet)),
        ("Votes", "votes", len(deeds.votes), tuple(_votes(deeds.votes, sheet))),
        ("Votes cast for others", "cast", len(deeds.cast), tuple(_cast(deeds.cast, sheet))),
        ("Meetings called", "called", len(deeds.called), _written(deeds.called, sheet)),
        ("Elections", "elections", len(deeds.stood), _proposals(deeds.stood, sheet, result=False)),
        ("Questions asked", "asked", len(deeds.asked), _proposals(deeds.asked, sheet, result=False)),
        ("Questions answered", "answered", len(deeds.answered), _proposals(deeds.answered, sheet, result=False)),
        ("Interests declared", "declared", len(deeds.declared), _proposals(deeds.declared, sheet, result=False)),
        ("Written", "written", len(deeds.wrote), _written(deeds.wrote, sheet)),
    )


def _proposals(facts: Sequence[Fact[object]], sheet: Sheet, *, result: bool = True) -> tuple[Deed, ...]:
    latest = sorted(facts, key=_latest, reverse=True)[:FEW]
    return tuple(
        (
            date_of(fact.record),
            result_mark(getattr(fact.facts, "result", None)) if result else "",
            sheet.links.fact(fact),
            _body(fact.record, sheet),
        )
        for fact in latest
    )


def _votes(votes: Sequence[Vote], sheet: Sheet) -> Iterator[Deed]:
    """The person's own votes, the latest first."""
    for position, fact, holder in sorted(votes, key=_latest_vote, reverse=True)[:FEW]:
        yield _vote(position, fact, "cast by {}", (holder,) if holder else (), sheet)


def _cast(votes: Sequence[Vote], sheet: Sheet) -> Iterator[Deed]:
    """Votes of others, the latest first; those of several on one matter that were cast alike are one line."""
    latest = groupby(sorted(votes, key=_latest_vote, reverse=True), key=_latest_vote)
    for some in islice((tuple(alike) for _, alike in latest), FEW):
        position, fact, _ = some[0]
        yield _vote(position, fact, "for {}", sorted(name for _, _, name in some), sheet)


def _vote(position: Position, fact: Fact[object], words: str, names: Sequence[str], sheet: Sheet) -> Deed:
    """A vote and, in words, whose it was or who cast it."""
    mark, body = Mark(f"{position.value}-position", POSITIONS[position]), _body(fact.record, sheet)
    others = Markup(words).format(joined(sheet.links.people(names))) if names else ""
    more = joined([part for part in (body, others) if part], DOT) if others else body
    return date_of(fact.record), mark, sheet.links.fact(fact), more


def _latest_vote(vote: Vote) -> tuple[PartialDate, str, Position]:
    return (*_latest(vote[1]), vote[0])


def _written(records: Sequence[Record[FrontMatter]], sheet: Sheet) -> tuple[Deed, ...]:
    latest = sorted(records, key=lambda record: (date_of(record) or PartialDate(1), record.id), reverse=True)[:FEW]
    return tuple(
        (date_of(record), Mark(record.type.value, label(record.type)), sheet.links.to(record.id, record.front.title),
         _body(record, sheet))
        for record in latest
    )  # fmt: skip


def _latest(fact: Fact[object]) -> tuple[PartialDate, str]:
    return date_of(fact.record) or PartialDate(1), fact.id


def _body(record: Record[FrontMatter], sheet: Sheet) -> Link | str:
    body = getattr(record.front, "body", None)
    return sheet.links.body(body) if body else ""
