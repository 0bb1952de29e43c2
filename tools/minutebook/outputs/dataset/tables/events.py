"""Events: the timeline."""

from collections.abc import Iterator

from minutebook.events.event import Event
from minutebook.outputs.dataset.columns import (
    ID,
    ORGANISATION,
    PLACE,
    boolean,
    dates,
    json_text,
    key_of,
    text,
    timestamp,
)
from minutebook.outputs.dataset.happenings import happenings, place_of_event
from minutebook.outputs.dataset.register import Register, as_json
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    for id_, event in happenings(register):
        yield (
            id_,
            *register.date(event.date),
            *register.clock(event.date, event.clock),
            event.kind.value,
            event.title,
            *register.body(event.body),
            _meeting(event, register),
            event.target,
            event.aspect or None,
            event.result,
            event.is_decision,
            event.summary or None,
            event.detail or None,
            event.where or None,
            as_json(list(dict.fromkeys(event.people))) if event.people else None,
            as_json(list(dict.fromkeys(event.topics))) if event.topics else None,
            *place_of_event(event, register),
        )


def _meeting(event: Event, register: Register) -> str | None:
    archive = register.edition.view.archive
    return event.target if event.target in archive.meetings else register.meeting_of(archive.by_id[event.record])


TABLE = Table(
    "events",
    "Each event of the timeline: what happened, when it happened (`date`), and since when the public could know (`known_since`).",
    (
        ID,
        *dates("date", "The day on which it happened.", popolo="start_date"),
        text("time", "The time of day, where it is recorded."),
        timestamp("instant", "The instant, in UTC, where day and time are known."),
        text("classification", "Meeting, notice, cancellation, motion, decision, vote, election, email, statement, action, "
             "follow-up, correction, body or rule.", popolo="classification"),
        text("title", "What happened.", popolo="name"),
        *ORGANISATION,
        key_of("meetings", "meeting_id", "The meeting that it belongs to."),
        text("target", "The full id of the record, entry or meeting that states it."),
        text("aspect", "Which of several events of one statement it is."),
        text("result", "What became of a motion or vote."),
        boolean("is_decision", "Whether something was decided: carried, lost, or stated as a decision."),
        text("summary", "One plain sentence.", popolo="description"),
        text("detail", "The figures in words: `29 for, 30 against`."),
        text("where_recorded", "Its place in the record: `minutes, item 1`."),
        json_text("people", "The ids of the people with a record whom it is about, as a JSON list; a row each in the view "
                  "`event_people`."),
        json_text("topics", "The topics of its record and, where an entry states it, of the entry, as a JSON list; a row each in "
                  "the view `event_topics`."),
        *PLACE,
    ),
    build_rows,
    "Event",
)  # fmt: skip
