"""The page of each meeting, which joins its agenda, minutes, papers and attachments, and the index of meetings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import PurePosixPath

from minutebook.addresses import address_of
from minutebook.dates import PartialDate
from minutebook.events.event import EventKind
from minutebook.labels import HELD, label, plural
from minutebook.meeting import Meeting
from minutebook.outputs.page import Page
from minutebook.outputs.site.almanac import by_month, month_pages, ways_to_years
from minutebook.outputs.site.attendances import AttendanceFigure, attendance_groups
from minutebook.outputs.site.clean import address_of_file
from minutebook.outputs.site.findable import findable_meeting
from minutebook.outputs.site.items import names_of_items
from minutebook.outputs.site.lines import event_lines
from minutebook.outputs.site.links import Link, title_of
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.meetings import begun_at, called_rows, meeting_lines, meeting_rows
from minutebook.outputs.site.notes import held_on
from minutebook.outputs.site.press import Brevity, Press, Sheet
from minutebook.outputs.site.relations import inward_rows
from minutebook.outputs.site.rows import Rows, rows
from minutebook.outputs.site.steps import steps_of
from minutebook.outputs.site.volumes import Volume, lines_that_fit, volumes
from minutebook.outputs.site.weights import lightened
from minutebook.outputs.sittings import status_of
from minutebook.record import Record
from minutebook.records.agenda import Agenda
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.words import MeetingStatus, RecordType

ROOT = "meetings/"
FEW = 100
"""How many events and items a page shows that cannot show all."""
SECTIONS = {
    "documents": ("documents", "Documents"),
    "events": ("outcome", "What came of it"),
    "items": ("business", "Business"),
    "attendance": ("attendance", "Who was there"),
    "held": ("rules", HELD),
}
"""The anchor and heading of each part that a page may lack."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a meeting, or the mark or words that stand for one that is not there."""

    kind: str
    shown: Link | Mark | str
    remark: str = ""


def render_pages(press: Press) -> Iterator[Page]:
    meetings = press.edition.view.archive.meetings
    for meeting in meetings.values():
        yield lightened(partial(_render, meeting), press.sheet(address_of(meeting.id)))
    most = lines_that_fit(map(title_of, meetings.values()))
    for volume in volumes(ROOT, tuple(reversed(list(meetings.values()))), lambda meeting: meeting.date, most, most):
        yield _render_index(volume, press.sheet(volume.address))


def _render(meeting: Meeting, sheet: Sheet) -> Page:
    front, title, parts = _chief(meeting).front, title_of(meeting), _parts(meeting, sheet)
    shown = _briefer(parts, sheet.brevity)
    shown["is_one_day"] = _is_one_day(meeting, parts)
    html = sheet.render("meeting.html", title=title, sections=dict(SECTIONS.values()), **_head(meeting, sheet), **shown)
    contents = tuple((2, words, anchor) for name, (anchor, words) in SECTIONS.items() if parts[name])
    found_as, description = findable_meeting(meeting, sheet), front.summary or f"Meeting: {title}."
    return Page(sheet.address, title, html, description, "meeting", front.lang or "", contents, found_as)


def _is_one_day(meeting: Meeting, parts: dict[str, object]) -> bool:
    """Whether all that came of a meeting is of its day, at no time that is known: lines have no column for dates then."""
    events = parts["events"]
    assert isinstance(events, tuple)
    return all(line.date == meeting.date and not line.clock for line in events)


def _chief(meeting: Meeting) -> Record[FrontMatter]:
    """The record that says most of a meeting: its minutes, else its agenda, else its first paper."""
    return meeting.minutes or meeting.agenda or meeting.records[0]


def _head(meeting: Meeting, sheet: Sheet) -> dict[str, object]:
    """What the head of the page says: of what body, when and where, by whom called, and what lies before and after."""
    front, status = _chief(meeting).front, status_of(meeting)
    stated = (meeting.agenda.front if meeting.agenda else None, meeting.minutes.front if meeting.minutes else None)
    called = next((each.called for each in stated if each and each.called), None)
    return {
        "lang": sheet.edition.lang_of_words(front),
        "body": sheet.links.body(meeting.body),
        "date": meeting.date,
        "summary": front.summary,
        "mark": Mark(status.value, label(status)),
        "steps": steps_of(meeting, sheet),
        "rows": rows(
            *(meeting_rows(front, sheet) if isinstance(front, Agenda | Minutes) else ()),
            *called_rows(called, sheet, with_time=False),
            *_called_off(meeting),
            *_beside(meeting, sheet),
        ),
        "relations": inward_rows(meeting.id, sheet),
        "record": sheet.links.address(address_of(_chief(meeting).id)),
    }


def _parts(meeting: Meeting, sheet: Sheet) -> dict[str, object]:
    """What stands under each heading; empty where there is nothing to say."""
    told = sheet.shelves.events_of_meeting.get(meeting.id, ())
    # Findings have a part of their own.
    events = [event for event in told if event.target != meeting.id and event.kind is not EventKind.FINDING]
    documents = groupby(_documents(meeting, sheet), lambda document: document.kind)
    return {
        "documents": [(kind, tuple(some)) for kind, some in documents],
        "items": _items(meeting, sheet),
        "events": event_lines(reversed(events), sheet, with_body=False),
        "attendance": attendance_groups(meeting.minutes.front, sheet) if meeting.minutes else None,
        "held": held_on((meeting.id, *(record.id for record in meeting.records)), sheet),
    }


def _briefer(parts: dict[str, object], brevity: Brevity) -> dict[str, object]:
    """The parts without what the page has no room for and its records say, and how much that is."""
    few = FEW if brevity >= Brevity.ENTRIES_APART else None
    shown = dict(parts)
    for name in ("items", "events"):
        whole = parts[name]
        assert isinstance(whole, tuple)
        shown |= {name: whole[:few], f"more_{name}": len(whole[few:]) if few else 0}
    attendance = parts["attendance"]
    if isinstance(attendance, AttendanceFigure) and brevity >= Brevity.NAMES_APART:
        groups = tuple(replace(group, names=()) for group in attendance.groups)
        shown["attendance"] = replace(attendance, groups=groups, note="The names are in the minutes.")
    return shown


def _called_off(meeting: Meeting) -> Rows:
    cancelled = meeting.agenda.front.cancelled if meeting.agenda else None
    if cancelled is None:
        return ()
    return (("Reason", cancelled.reason), ("Moved to", cancelled.moved_to.words if cancelled.moved_to else None))


def _beside(meeting: Meeting, sheet: Sheet) -> Rows:
    """The meetings of the body before and after this one, as far as records name them."""
    stated = ((record, record.front.previous) for record in (meeting.minutes, meeting.agenda) if record)
    before = next((sheet.links.reference(previous, record) for record, previous in stated if previous), None)
    after = tuple(map(sheet.links.full, sheet.shelves.meetings_after.get(meeting.id, ())))
    return rows(("Meeting before", before), ("Meeting after", after))


def _documents(meeting: Meeting, sheet: Sheet) -> Iterator[Document]:
    """Each document of the meeting, or the words that say what is missing or withheld."""
    withheld = sheet.shelves.withheld_in.get(meeting.id, ())
    for kind, record in ((RecordType.AGENDA, meeting.agenda), (RecordType.MINUTES, meeting.minutes)):
        if record:
            status = label(record.front.status).lower()
            yield Document(label(kind), sheet.links.to(record.id, record.front.title), status)
        elif kind in withheld:
            yield Document(label(kind), Mark("closed", "Withheld"))
        elif kind is RecordType.MINUTES and _is_still_to_be_held(meeting, sheet):
            yield Document(label(kind), "None yet: the meeting has not been held.")
        else:
            yield Document(label(kind), Mark("missing", "None published"))
    yield from (Document("Paper", sheet.links.to(paper.id, paper.front.title)) for paper in meeting.papers)
    yield from (Document("Paper", Mark("closed", "Withheld")) for kind in withheld if kind is RecordType.PAPER)
    yield from (Document("File", _file(path, sheet)) for path in meeting.attachments)


def _is_still_to_be_held(meeting: Meeting, sheet: Sheet) -> bool:
    status = status_of(meeting)
    return status is not MeetingStatus.HELD and (
        status is not MeetingStatus.SCHEDULED or meeting.date.last >= sheet.edition.today
    )


def _items(meeting: Meeting, sheet: Sheet) -> tuple[tuple[str, Link, str], ...]:
    """The items of business with their numbers and when each was begun, from the minutes, else from the agenda."""
    record = meeting.minutes if meeting.minutes and meeting.minutes.items else meeting.agenda
    if record is None:
        return ()
    times = meeting.minutes.front.item_times if meeting.minutes else {}
    names, lang = names_of_items(record), sheet.edition.lang_of_words(record.front) or ""
    return tuple(
        (
            item.number,
            replace(sheet.links.to(f"{record.id}#{item.anchor}", names[item.anchor]), lang=lang if item.title else ""),
            begun_at(times[item.number]).lower() if item.number in times else "",
        )
        for item in record.items
    )


def _file(path: str, sheet: Sheet) -> Link:
    return Link(PurePosixPath(path).name, sheet.links.address(address_of_file(path)))


def _render_index(volume: Volume[Meeting], sheet: Sheet) -> Page:
    words = PartialDate(volume.year, volume.month or 0).words if volume.year else ""
    title = f"Meetings, {words}" if words else "Meetings"
    months = by_month(meeting_lines(volume.items, sheet), lambda line: line.date, "No meeting recorded")
    html = sheet.render(
        "meetings.html",
        title=title,
        count=plural(volume.total, "meeting"),
        months=months,
        pages=month_pages(volume, ROOT, sheet),
        years=ways_to_years(volume, ROOT, sheet),
        volume=volume,
    )
    contents = tuple((2, month.words, month.anchor) for month in months)
    return Page(volume.address, title, html, f"{title}: {plural(volume.total, 'meeting')}.", "meetings", "", contents)
