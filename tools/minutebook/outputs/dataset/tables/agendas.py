"""Agendas: what each says of its meeting."""

from collections.abc import Iterator

from minutebook.outputs.dataset.callings import CALLING, calling
from minutebook.outputs.dataset.columns import PLACE, STATEMENT, dates, moments, person, text, timestamp
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact
from minutebook.records.agenda import Agenda, Cancelled


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Agenda):
        front, off = fact.facts, fact.facts.cancelled
        yield (
            *register.statement(fact),
            front.status.value,
            front.kind.value,
            *register.clock(front.date, front.start),
            *register.clock_within(fact.record, front, front.end),
            front.place,
            front.medium,
            *register.person(front.chair),
            *calling(front.called, register),
            *_calling_off(off, fact, register),
            *register.place(fact),
        )


def _calling_off(off: Cancelled | None, fact: Fact[Agenda], register: Register) -> Row:
    moved = off.moved_to if off else None
    at, by, reason = (off.at, off.by, off.reason) if off else (None, None, None)
    return (*register.moment(at), register.reference(by, fact.record), reason, *register.date(moved))


TABLE = Table(
    "agendas",
    "Each agenda: what it says of the meeting that it calls. Its items are in `agenda_items`.",
    (
        *STATEMENT,
        text("status", "Scheduled, held, cancelled, postponed or rescheduled.", "status"),
        text("classification", "What sort of meeting it is.", "kind"),
        text("start_time", "When it begins, as recorded.", "start"),
        timestamp("start_instant", "When it begins, in UTC."),
        text("end_time", "When it is to end, as recorded.", "end"),
        timestamp("end_instant", "When it is to end, in UTC."),
        text("location", "Where it meets.", "place"),
        text("medium", "Whether in a room, online or both.", "medium"),
        *person("chair", "Who is to preside.", "chair"),
        *CALLING,
        *moments(
            "called_off", "When it was announced that the meeting is cancelled, postponed or moved.", "cancelled.at"
        ),
        text("called_off_by", "The decision, body or person that did so, by full id.", "cancelled.by"),
        text("called_off_reason", "The reason given.", "cancelled.reason"),
        *dates("moved_to", "The new day, where there is one.", "cancelled.moved-to"),
        *PLACE,
    ),
    build_rows,
)
