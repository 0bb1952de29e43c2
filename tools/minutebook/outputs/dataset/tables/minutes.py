"""Minutes: what each says of its meeting."""

from collections.abc import Iterator

from minutebook.outputs.dataset.callings import CALLING, calling
from minutebook.outputs.dataset.columns import (
    PLACE,
    STATEMENT,
    boolean,
    dates,
    integer,
    json_text,
    key_of,
    moments,
    person,
    text,
    timestamp,
)
from minutebook.outputs.dataset.register import Register, as_json, count
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact
from minutebook.records.minutes import Minutes
from minutebook.records.presence import Attendance


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Minutes):
        front = fact.facts
        yield (
            *register.statement(fact),
            front.status.value,
            front.kind.value,
            *register.clock(front.date, front.start),
            *register.clock_within(fact.record, front, front.end),
            front.place,
            front.medium,
            *register.person(front.chair),
            *register.person(front.secretary),
            *calling(front.called, register),
            front.quorum,
            front.quorate,
            as_json({item: str(time) for item, time in front.item_times.items()}) if front.item_times else None,
            *_numbers(front.attendance),
            *register.moment(front.circulated),
            *_approval(fact, register),
            *register.place(fact),
        )


def _numbers(attendance: Attendance | None) -> Row:
    if attendance is None:
        return (None,) * 7
    return (
        count(attendance.present),
        count(attendance.in_attendance),
        count(attendance.observers),
        *_away(attendance),
        attendance.about,
        attendance.note,
    )


def _away(attendance: Attendance) -> Row:
    """How many were away, with apologies and without; a list that the minutes leave out is not recorded, and not of nobody."""
    written = attendance.model_fields_set
    return tuple(
        len(names) if word in written else None
        for word, names in (("apologies", attendance.apologies), ("absent", attendance.absent))
    )


def _approval(fact: Fact[Minutes], register: Register) -> Row:
    approved, record = fact.facts.approved, fact.record
    meeting, date = (approved.meeting, approved.date) if approved else (None, None)
    return (register.reference(meeting, record), register.meeting(meeting, record), *register.date(date))


TABLE = Table(
    "minutes",
    "The minutes of each meeting: what they say of it. Who was there is in `attendance`, what was decided in other tables.",
    (
        *STATEMENT,
        text("status", "Draft, circulated, approved, approved-as-corrected.", "status"),
        text("classification", "What sort of meeting it was.", "kind"),
        text("start_time", "When it began, as recorded.", "start"),
        timestamp("start_instant", "When it began, in UTC."),
        text("end_time", "When it ended, as recorded.", "end"),
        timestamp("end_instant", "When it ended, in UTC; on the next day where that time is earlier than the start."),
        text("location", "Where it met.", "place"),
        text("medium", "Whether in a room, online or both.", "medium"),
        *person("chair", "Who presided.", "chair"),
        *person("secretary", "Who took the minutes.", "secretary"),
        *CALLING,
        integer("quorum", "How many had to be present, as the minutes state it.", "quorum"),
        boolean("is_quorate", "Whether the minutes say that there was a quorum.", "quorate"),
        json_text("item_times", "When each item was begun, as a JSON object of its number and the time.", "item-times"),
        integer(
            "present", "How many members were present: the number, or the names counted.", "attendance.present.count"
        ),
        integer("in_attendance", "How many others were in the room.", "attendance.in-attendance.count"),
        integer("observers", "How many observers there were.", "attendance.observers.count"),
        integer("apologies", "How many sent apologies; null where the minutes have no such list."),
        integer("absent", "How many were absent without; null where the minutes have no such list."),
        boolean("numbers_are_estimates", "Whether the numbers are estimates.", "attendance.about"),
        text("attendance_note", "What else is known of who was there.", "attendance.note"),
        *moments("circulated", "When a draft was sent to the members.", "circulated"),
        text("approved_at", "The meeting that approved them, by full id as recorded.", "approved.meeting"),
        key_of("meetings", "approved_meeting_id", "That meeting.", "approved.meeting"),
        *dates("approved", "The day of the approval.", "approved.date"),
        *PLACE,
    ),
    build_rows,
)
