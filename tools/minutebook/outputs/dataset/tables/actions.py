"""Actions: what somebody is to do."""

from collections import defaultdict
from collections.abc import Iterator

from minutebook.dates import PartialDate
from minutebook.decisions import date_of
from minutebook.outputs.dataset.columns import PLACE, STATEMENT, dates, key_of, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.resolutions import decisions_stated
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact
from minutebook.records.entries.action import Action
from minutebook.records.entries.follow_up import FollowUp
from minutebook.words import FollowUpState


def build_rows(register: Register) -> Iterator[Row]:
    news, decisions = _latest_news(register), decisions_stated(register)
    for fact in register.facts(Action):
        facts = fact.facts
        decision = register.reference(facts.decision, fact.record)
        yield (
            *register.statement(fact),
            facts.task,
            *register.date(facts.due),
            *register.date(facts.given),
            *register.date(facts.done),
            facts.state.value,
            *_now(fact, news.get(fact.id), register),
            decision,
            decision if decision in decisions else None,
            *register.place(fact),
        )


def _latest_news(register: Register) -> dict[str, Fact[FollowUp]]:
    """The last follow-up of each statement, by the statement's full id."""
    found: defaultdict[str, list[Fact[FollowUp]]] = defaultdict(list)
    for fact in register.facts(FollowUp):
        found[register.edition.view.archive.full_reference(fact.facts.of, fact.record)].append(fact)
    return {target: max(news, key=lambda each: (_day(each), each.id)) for target, news in found.items()}


def _day(fact: Fact[FollowUp]) -> PartialDate:
    return fact.facts.date or date_of(fact.record) or PartialDate(1)


def _now(fact: Fact[Action], news: Fact[FollowUp] | None, register: Register) -> tuple[str | None, ...]:
    """The state that the last news leaves, and the day of it."""
    if news:
        return (news.facts.state.value, *register.date(news.facts.date or date_of(news.record)))
    done = fact.facts.done
    return (FollowUpState.DONE.value if done else fact.facts.state.value, *register.date(done))


TABLE = Table(
    "actions",
    "Each action. Who is to do it is in `participants`, as `owner`.",
    (
        *STATEMENT,
        text("task", "What is to be done.", "task"),
        *dates("due", "By when.", "due"),
        *dates("given", "When it was given, if not on the day of the record.", "given"),
        *dates("done", "When it was done, where its own record says so.", "done"),
        text("stated_state", "Its state when this was written.", "state"),
        text("state", "Its state as the latest follow-up leaves it: open, in-progress, done, dropped, ..."),
        *dates("state_since", "The day of that news."),
        text("carries_out", "The decision that it carries out, by full id.", "decision"),
        key_of("decisions", "decision_id", "That decision.", "decision"),
        *PLACE,
    ),
    build_rows,
)
