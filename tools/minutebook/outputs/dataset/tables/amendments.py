"""Amendments to motions."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, boolean, integer, key_of, text
from minutebook.outputs.dataset.register import Register, count
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.amendment import Amendment
from minutebook.records.entries.motion import MotionFacts


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Amendment):
        facts, record = fact.facts, fact.record
        yield (
            *register.statement(fact),
            facts.text,
            facts.class_,
            facts.result,
            count(facts.supporters),
            fact.id if facts.vote else None,
            register.reference(facts.to, record),
            register.key(facts.to, record, MotionFacts),
            register.key(facts.to, record, Amendment),
            facts.friendly,
            *register.place(fact),
        )


TABLE = Table(
    "amendments",
    "Each amendment. Who moved it is in `participants`.",
    (
        *STATEMENT,
        text("text", "The words that were proposed.", "text"),
        text("classification", "The class of motion.", "class"),
        text("result", "What became of it; null where it is not recorded.", "result"),
        integer("supporters", "How many put their names to it.", "supporters.count"),
        key_of("vote_events", "vote_event_id", "The vote that it records."),
        text("amends", "What it would change, by full id.", "to"),
        key_of("motions", "motion_id", "The motion that it would change.", "to"),
        key_of("amendments", "amendment_id", "The amendment that it would change.", "to"),
        boolean("is_friendly", "Whether the mover of the motion accepted it without a vote.", "friendly"),
        *PLACE,
    ),
    build_rows,
)
