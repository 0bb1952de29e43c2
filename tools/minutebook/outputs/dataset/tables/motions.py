"""Motions: as submitted, and as put at meetings."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, integer, key_of, moments, text
from minutebook.outputs.dataset.register import Register, count
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.motion import MotionRecord


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(MotionFacts):
        facts, record = fact.facts, fact.record
        ahead = facts if isinstance(facts, MotionRecord) else None
        yield (
            *register.statement(fact),
            "put" if fact.entry else "submitted",
            facts.text,
            facts.class_,
            facts.result,
            count(facts.supporters),
            fact.id if facts.vote else None,
            register.reference(facts.motion, record),
            register.key(facts.motion, record, MotionFacts),
            *register.moment(ahead.submitted if ahead else None),
            register.reference(ahead.meeting, record) if ahead else None,
            register.meeting(ahead.meeting, record) if ahead else None,
            *register.place(fact),
        )


TABLE = Table(
    "motions",
    "Each motion, as a record submitted ahead of a meeting or as an entry put at one. Movers and seconders are in "
    "`participants`, what it does to others in `decision_relations`.",
    (
        *STATEMENT,
        text("stage", "`submitted` for a record of its own, `put` for an entry."),
        text("text", "The words that were proposed.", "text", popolo="text"),
        text("classification", "The class of motion, where rules differ by class.", "class", popolo="classification"),
        text("result", "What became of it; null where it is not recorded.", "result", popolo="result"),
        integer("supporters", "How many put their names to it: the number, or the names counted.", "supporters.count"),
        key_of("vote_events", "vote_event_id", "The vote that it records."),
        text("submitted_as", "The motion as submitted, where it has a record of its own, by full id.", "motion"),
        key_of("motions", "motion_id", "That motion.", "motion"),
        *moments("submitted", "When it was handed in.", "submitted"),
        text("for_meeting", "The meeting that it is for, by full id.", "meeting"),
        key_of("meetings", "for_meeting_id", "That meeting.", "meeting"),
        *PLACE,
    ),
    build_rows,
    "Motion",
)
