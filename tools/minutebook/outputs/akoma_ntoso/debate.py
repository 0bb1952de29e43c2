"""A record of minutes as an Akoma Ntoso `debate`: its head, its preface and its body, as the bytes of a file."""

from collections.abc import Iterator

from minutebook.decisions import DecisionGraph
from minutebook.filing import files_named
from minutebook.labels import PROVENANCE_NOTICES, label
from minutebook.outputs.akoma_ntoso.body import build_body
from minutebook.outputs.akoma_ntoso.elements import Node, Xml, link, make, mark, written
from minutebook.outputs.akoma_ntoso.facts import day, fact, label_of, words_of
from minutebook.outputs.akoma_ntoso.identification import (
    classification,
    identification,
    lifecycle,
    publication,
    workflow,
)
from minutebook.outputs.akoma_ntoso.references import ORGANISATION, References
from minutebook.outputs.akoma_ntoso.uris import Uris
from minutebook.outputs.akoma_ntoso.votes import parliamentary
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.site.sources import Citation, citations
from minutebook.record import Record
from minutebook.records.minutes import Minutes
from minutebook.words import Relation

CHANGES = (Relation.AMENDS, Relation.SUPERSEDES, Relation.RESCINDS, Relation.SUSPENDS)


def render_debate(record: Record[Minutes], register: Register, uris: Uris, decisions: DecisionGraph) -> bytes:
    """The XML of a record of minutes (OASIS Akoma Ntoso 1.0, schema 3.0)."""
    references = References(register, uris, uris.of(record.id))
    references.organisation()
    preface = _preface(record, references)
    body, sections, notes = build_body(record, references)
    parts = [
        identification(record, references),
        publication(record, references),
        classification(record, references),
        lifecycle(record, references),
        workflow(record, references),
        _analysis(record, sections, references),
    ]
    _list_changes(record, decisions, references)
    footnotes = make("notes", *notes, source=f"#{ORGANISATION}") if notes else None
    head = make("meta", *parts, references.render(), footnotes)
    root = make("akomaNtoso", make("debate", head, preface, body, name="minutes", contains="originalVersion"))
    return written(root)


def _preface(record: Record[Minutes], references: References) -> Node:
    """What stands at the head of minutes: title, body, day, hours, place and status, and what the record is made from."""
    front, edition = record.front, references.register.edition
    return make(
        "preface",
        mark("p", mark("docTitle", front.title)),
        mark("p", mark("organization", edition.body_name(front.body), refersTo=references.body(front.body))),
        mark("p", _meeting_day(record, references)),
        *_hours(record, references),
        fact("Place", [front.place]) if front.place else None,
        fact("Medium", [label(front.medium.value)]) if front.medium else None,
        *_papers(record, references),
        fact("Status", [mark("docStatus", label(front.status.value))]),
        mark("p", PROVENANCE_NOTICES[front.provenance]) if front.provenance in PROVENANCE_NOTICES else None,
        mark("p", front.summary) if front.summary else None,
        *(fact("Source", _source(source)) for source in citations(front, edition)),
    )


def _meeting_day(record: Record[Minutes], references: References) -> Xml:
    front = record.front
    meeting = references.register.meeting_of(record) or record.id
    words = (
        mark("docDate", front.date.words, date=front.date.first.isoformat()) if front.date.is_exact else day(front.date)
    )
    return mark("event", words, refersTo=references.meeting(meeting, front.title))


def _hours(record: Record[Minutes], references: References) -> Iterator[Xml]:
    """Beginning and end, in the time zone of the archive."""
    front = record.front
    for clock, name, kind in ((front.start, "Began", "startEvent"), (front.end, "Ended", "endEvent")):
        if clock:
            yield fact(name, [mark("recordedTime", str(clock), type=kind, time=clock.time.isoformat())])


def _papers(record: Record[Minutes], references: References) -> Iterator[Xml]:
    """How the meeting was called, which one was before it, and how these minutes came to be approved."""
    for key in ("called", "previous", "circulated", "approved"):
        value = vars(record.front)[key]
        if value is not None:
            yield fact(label_of(key), words_of(key, value, record, references))


def _source(source: Citation) -> list[str]:
    """A source as a reader would cite it."""
    to = link(source.url) if source.url else None
    return [mark("ref", source.title, href=to) if to else source.title, f", {source.about}" if source.about else ""]


def _analysis(record: Record[Minutes], sections: dict[str, Node], references: References) -> Node | None:
    votes = {}
    for entry in record.entries:
        tally = vars(entry.facts).get("vote")
        if tally and entry.id in sections:
            section = sections[entry.id]
            about = section.attributes
            votes[about["refersTo"]] = (about["eId"], tally, vars(entry.facts).get("result"))
    found = parliamentary(record, votes, references)
    return make("analysis", found, source=f"#{ORGANISATION}") if found else None


def _list_changes(record: Record[Minutes], decisions: DecisionGraph, references: References) -> None:
    """What decisions of these minutes change elsewhere, what changed them, and the files that belong to the minutes."""
    for entry in record.entries:
        for life in decisions.of(entry.id):
            for way, links in (("activeRef", life.outward), ("passiveRef", life.inward)):
                for each in links:
                    other = each.target if way == "activeRef" else each.source
                    if each.relation in CHANGES and other.partition("#")[0] != record.id:
                        _list_change(way, other, references)
    for name, path in files_named(record).items():
        if path in references.register.edition.view.archive.file_paths:
            references.document("hasAttachment", path.removeprefix("records/"), name)


def _list_change(way: str, other: str, references: References) -> None:
    """A decision elsewhere, where there is a public one."""
    archive = references.register.edition.view.archive
    fact = archive.entries.get(other)
    record = archive.by_id.get(other)
    title = fact.title if fact else record.front.title if record else None
    if title:
        references.document(way, other, title)
