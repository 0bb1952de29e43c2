"""Follow-ups: what later became of what was recorded before."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, dates, key_of, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.action import Action
from minutebook.records.entries.follow_up import FollowUp


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(FollowUp):
        facts = fact.facts
        yield (
            *register.statement(fact),
            facts.state.value,
            *register.date(facts.date),
            facts.text,
            register.reference(facts.of, fact.record),
            register.key(facts.of, fact.record, Action),
            *register.place(fact),
        )


TABLE = Table(
    "follow_ups",
    "Each piece of news of an action, motion or decision.",
    (
        *STATEMENT,
        text("state", "The new state.", "state"),
        *dates("changed", "When it changed, if not on the day of the record.", "date"),
        text("text", "The news in words.", "text"),
        text("news_of", "What the news is of, by full id.", "of"),
        key_of("actions", "action_id", "The action that it is of.", "of"),
        *PLACE,
    ),
    build_rows,
)
