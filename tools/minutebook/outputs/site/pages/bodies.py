"""The page of each body: what it is, who sits and sat on it, its meetings, decisions, actions and events."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.addresses import address_of
from minutebook.events.event import Event, EventKind
from minutebook.labels import HELD, PROVENANCE_NOTICES, label, plural
from minutebook.meeting import Meeting
from minutebook.outputs.page import Page
from minutebook.outputs.site.abouts import about_record
from minutebook.outputs.site.by_rule import fold_of_models, groups_of
from minutebook.outputs.site.facets import body_address
from minutebook.outputs.site.findable import findable_body
from minutebook.outputs.site.histories import history_of
from minutebook.outputs.site.lags import lag_of_body
from minutebook.outputs.site.lines import event_lines
from minutebook.outputs.site.meetings import lacks_minutes, meeting_lines
from minutebook.outputs.site.membership import chart_that_fits, members_address, term_chart
from minutebook.outputs.site.notes import gravity, tally_of
from minutebook.outputs.site.pages.publication import ADDRESS as PUBLICATION
from minutebook.outputs.site.pages.records import attachments, text_with_entries
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.relations import inward_rows
from minutebook.outputs.site.rows import Rows, rows
from minutebook.outputs.site.shelves import Task
from minutebook.outputs.site.sources import citations
from minutebook.outputs.site.tasks import task_lines
from minutebook.record import Record
from minutebook.records.body import Body
from minutebook.rule_words import Verdict
from minutebook.words import RecordType

FEW = 12
ELSEWHERE = (EventKind.MEETING, EventKind.FINDING)
LISTS = (
    ("publication", PUBLICATION),
    ("meetings", "meetings/"),
    ("decisions", "decisions/"),
    ("findings", "findings/"),
)
SECTIONS = {
    "members": "Members",
    "meetings": "Meetings",
    "decisions": "Decided",
    "tasks": "Open actions",
    "events": "Other events",
    "notes": HELD,
    "publication": "Publication of minutes",
}


def render_pages(press: Press) -> Iterator[Page]:
    for short, record in press.edition.view.archive.bodies.items():
        yield _render(short, record, press.sheet(address_of(record.id)))


@dataclass(frozen=True, slots=True)
class Doings:
    """What is recorded of a body, the latest first; its page shows the first few of each.

    `others` are events that are neither decisions, meetings nor findings, which have parts of their own.
    """

    events: tuple[Event, ...]
    decisions: tuple[Event, ...]
    others: tuple[Event, ...]
    meetings: tuple[str, ...]
    missing: tuple[Meeting, ...]
    tasks: tuple[Task, ...]

    @property
    def totals(self) -> dict[str, int]:
        return {
            name: len(getattr(self, name)) for name in ("events", "decisions", "others", "meetings", "missing", "tasks")
        }


def _render(short: str, record: Record[Body], sheet: Sheet) -> Page:
    front, doings = record.front, _doings(short, sheet)
    sections = _sections(short, record, doings, sheet)
    html = sheet.render(
        "body.html",
        title=front.title,
        sections=SECTIONS,
        **_head(short, record, sheet),
        **sections,
        missing=meeting_lines(doings.missing[:FEW], sheet),
        totals=doings.totals,
        links={name: sheet.links.address(address) for name, address in (*LISTS, ("events", body_address(short)))},
        attachments=attachments(record, sheet),
        about=about_record(record, sheet),
        history=history_of(record, sheet),
    )
    contents = tuple((2, SECTIONS[name], name) for name, some in sections.items() if some)
    description = front.summary or f"{front.title}: members, meetings and decisions."
    found_as = findable_body(record, sheet)
    return Page(sheet.address, front.title, html, description, "body", front.lang or "", contents, found_as)


def _doings(short: str, sheet: Sheet) -> Doings:
    archive, shelves = sheet.edition.view.archive, sheet.shelves
    events, meetings = shelves.events_of_body.get(short, ()), shelves.meetings_of_body.get(short, ())
    held = (archive.meetings[each] for each in meetings)
    return Doings(
        events,
        tuple(event for event in events if event.is_decision),
        tuple(event for event in events if not event.is_decision and event.kind not in ELSEWHERE),
        meetings,
        tuple(meeting for meeting in held if lacks_minutes(meeting, sheet.edition, shelves)),
        tuple(task for task in shelves.tasks_of_body.get(short, ()) if task.is_open),
    )


def _head(short: str, record: Record[Body], sheet: Sheet) -> dict[str, object]:
    """What the body is, and what its record says of it."""
    front = record.front
    return {
        "lang": sheet.edition.lang_of_words(front),
        "classification": sheet.links.said(label(front.classification), front),
        "summary": front.summary,
        "notice_words": PROVENANCE_NOTICES.get(front.provenance),
        "sources": citations(front, sheet.edition),
        "rows": _rows(short, record, sheet),
        "relations": inward_rows(record.id, sheet) + inward_rows(short, sheet),
        "text": text_with_entries(record, sheet),
    }


def _sections(short: str, record: Record[Body], doings: Doings, sheet: Sheet) -> dict[str, object]:
    """What stands under each heading; empty where there is nothing to say."""
    archive = sheet.edition.view.archive
    return {
        "members": chart_that_fits(term_chart(short, record, sheet), members_address(short), sheet),
        "meetings": meeting_lines((archive.meetings[each] for each in doings.meetings[:FEW]), sheet),
        "decisions": event_lines(doings.decisions[:FEW], sheet, with_body=False),
        "tasks": task_lines(doings.tasks, sheet)[:FEW],
        "events": event_lines(doings.others[:FEW], sheet, with_body=False),
        "notes": _notes(short, sheet),
        "publication": lag_of_body(short, sheet),
    }


def _notes(short: str, sheet: Sheet) -> dict[str, object]:
    """What was found of the body: the latest that was not as its own rules ask, and, folded, what models come to."""
    found = sheet.edition.findings.by_body.get(short, ())
    if not found:
        return {}
    own, models = (tuple(each for each in found if each.is_model is is_model) for is_model in (False, True))
    grave = [finding for finding in reversed(own) if finding.verdict in (Verdict.BREACHED, Verdict.CURED)]
    return {
        "own": tally_of(own),
        "groups": groups_of(grave, sheet, FEW),
        "left_out": max(0, len(grave) - FEW),
        "models": fold_of_models(sorted(models, key=gravity), sheet, FEW),
    }


def _rows(short: str, record: Record[Body], sheet: Sheet) -> Rows:
    front = record.front
    children = tuple(sheet.links.body(child) for child in sheet.shelves.children.get(short, ()))
    return rows(
        ("Answers to", sheet.links.body(front.parent) if front.parent else None),
        ("Answer to it", children),
        ("Began", front.founded.words if front.founded else None),
        ("Created by", sheet.links.reference(front.created_by, record) if front.created_by else None),
        (
            "Term ended" if _is_past(front.term_ends, sheet) else "Term ends",
            front.term_ends.words if front.term_ends else None,
        ),
        ("Ended", front.dissolved.words if front.dissolved else None),
        ("Ended by", sheet.links.reference(front.dissolved_by, record) if front.dissolved_by else None),
        ("Seats", f"{front.seats:,}" if front.seats is not None else None),
        ("Quorum", f"{front.quorum:,}" if front.quorum is not None else None),
        ("Also called", ", ".join(front.other_names)),
        ("Contact", front.contact),
        ("Withheld", _withheld_words(sheet.shelves.withheld_of.get(short, ()))),
    )


def _withheld_words(types: tuple[RecordType, ...]) -> str:
    """How many records of each kind are not public: `2 sets of minutes, 1 email`."""
    counts = sorted(Counter(types).items())
    many = {RecordType.MINUTES: ("set of minutes", "sets of minutes")}
    return ", ".join(plural(count, *many.get(kind, (kind.value, f"{kind.value}s"))) for kind, count in counts)


def _is_past(date: object, sheet: Sheet) -> bool:
    last = getattr(date, "last", None)
    return last is not None and last < sheet.edition.today
