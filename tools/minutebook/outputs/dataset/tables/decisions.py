"""Decisions: what was decided, and whether it stands."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, dates, key_of, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.resolutions import decisions_stated, graph_of
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact
from minutebook.records.entries.decision import Decision
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.tally import Tally


def build_rows(register: Register) -> Iterator[Row]:
    graph = graph_of(register)
    for id_, fact in decisions_stated(register).items():
        life = graph.decisions.get(id_)
        yield (
            *register.statement(fact),
            *_stated(fact, register),
            life.standing.value if life else None,
            *register.place(fact),
        )


def _stated(fact: Fact[object], register: Register) -> Row:
    facts, record = fact.facts, fact.record
    if isinstance(facts, Decision):
        key = register.key(facts.motion, record, MotionFacts)
        span = (*register.date(facts.from_), *register.date(facts.until))
        tally = _vote_on(key, register)
        method = facts.method or (tally.method if tally else None)
        return (
            "decision",
            facts.text,
            method,
            register.reference(facts.motion, record),
            key,
            key if tally else None,
            *span,
        )
    assert isinstance(facts, MotionFacts | VoteFacts)
    kind, method = "motion" if isinstance(facts, MotionFacts) else "vote", facts.vote.method if facts.vote else None
    motion = (
        (fact.id, fact.id)
        if kind == "motion"
        else (register.reference(facts.motion, record), register.key(facts.motion, record, MotionFacts))
    )
    has_event = kind == "vote" or facts.vote is not None
    return (
        kind,
        facts.text,
        method,
        *motion,
        fact.id if has_event else None,
        *register.date(None),
        *register.date(None),
    )


def _vote_on(motion: str | None, register: Register) -> Tally | None:
    """The vote that a motion, by its full id, records."""
    if motion is None:
        return None
    archive = register.edition.view.archive
    stated: object = archive.entries[motion].facts if "#" in motion else archive.by_id[motion].front
    return stated.vote if isinstance(stated, MotionFacts) else None


TABLE = Table(
    "decisions",
    "Each decision: a `decision` entry, or a motion or vote that was carried and is stated by no such entry.",
    (
        *STATEMENT,
        text("stated_as", "What states it: a decision, a motion or a vote."),
        text("text", "The words of the decision.", "text"),
        text("method", "How it was made: as stated, else how the vote was taken.", "method"),
        text("follows_from", "The motion that it follows from, by full id.", "motion"),
        key_of("motions", "motion_id", "That motion.", "motion"),
        key_of("vote_events", "vote_event_id", "The vote that made it: its own, else that of the motion that it follows from."),
        *dates("effective_from", "When it takes effect, if later than it was made.", "from"),
        *dates("effective_until", "When it lapses.", "until"),
        text("standing", "Whether it stands, as the records leave it: in-force, amended, suspended, superseded, rescinded, "
             "lapsed, withdrawn. It does not count what lapses by `effective_until`. What has ended stays so, even where what "
             "ended it was itself rescinded, unless the record says that it applies again: `decision_steps` has such steps. "
             "Null where the statement is counted as another decision."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
