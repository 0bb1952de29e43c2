"""Vote events: each vote, how it was taken, and what it came to."""

from collections.abc import Iterator

from minutebook.outputs.dataset.ballots import votes_stated
from minutebook.outputs.dataset.columns import PLACE, STATEMENT, boolean, integer, key_of, moments, person, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact
from minutebook.records.entries.amendment import Amendment
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.tally import Tally, fraction_of
from minutebook.records.vote import VoteRecord
from minutebook.votes import Voted, is_carried, needed

NO_TALLY = (None,) * 20
LARGEST = 2**63 - 1
"""The largest whole number that SQLite and Parquet hold."""


def build_rows(register: Register) -> Iterator[Row]:
    for fact, tally in votes_stated(register):
        yield (
            *register.statement(fact),
            *_question(fact, register),
            fact.facts.class_,
            fact.facts.result,
            *(_tally(tally, register) if tally else NO_TALLY),
            *_ballot(fact, register),
            *register.place(fact),
        )


def _question(fact: Fact[Voted], register: Register) -> Row:
    facts, record = fact.facts, fact.record
    if isinstance(facts, VoteFacts):
        motion = register.key(facts.motion, record, MotionFacts), register.key(facts.motion, record, Amendment)
        return (facts.question, facts.text, register.reference(facts.motion, record), *motion)
    return (None, None, None, fact.id, None) if isinstance(facts, MotionFacts) else (None, None, None, None, fact.id)


def _tally(tally: Tally, register: Register) -> Row:
    threshold, casting = tally.threshold, tally.casting_vote
    return (
        tally.method,
        tally.entitled,
        tally.present,
        tally.counts,
        tally.spoilt,
        tally.turnout,
        *_parts(tally.turnout),
        threshold.fraction if threshold else None,
        *_parts(threshold.fraction if threshold else None),
        threshold.of.value if threshold else None,
        threshold.strict if threshold else None,
        needed(tally).votes,
        is_carried(tally),
        *register.person(casting.by if casting else None),
        casting.position.value if casting else None,
        tally.discrepancy,
        tally.note,
    )


def _parts(share: str | None) -> tuple[int | None, int | None]:
    """A share as the numerator and denominator of a fraction in its lowest terms; neither where one is too large to hold."""
    found = fraction_of(share) if share else None
    return (found.numerator, found.denominator) if found and found.denominator <= LARGEST else (None, None)


def _ballot(fact: Fact[Voted], register: Register) -> Row:
    facts = fact.facts
    if not isinstance(facts, VoteRecord):
        return (*register.moment(None), *register.moment(None), None, None)
    called_by = register.reference(facts.called_by, fact.record)
    return (*register.moment(facts.opened), *register.moment(facts.closed), called_by, facts.advisory)


TABLE = Table(
    "vote_events",
    "Each vote: on a motion or amendment, on a question at a meeting, or outside a meeting. Counts are in `vote_counts`, "
    "who voted how in `votes`.",
    (
        *STATEMENT,
        text("question", "What was asked.", "question", popolo="identifier"),
        text("text", "The words that were voted on.", "text"),
        text("voted_on", "The motion that it was on, by full id, where the vote stands apart from it.", "motion"),
        key_of("motions", "motion_id", "The motion that it was on.", "motion", popolo="motion_id"),
        key_of("amendments", "amendment_id", "The amendment that it was on.", "motion"),
        text("classification", "The class of motion, where rules differ by class.", "class", popolo="classification"),
        text("result", "What came of it; null where it is not recorded.", "result", popolo="result"),
        text("method", "How the vote was taken.", "vote.method"),
        integer("entitled", "How many could vote.", "vote.entitled"),
        integer("present", "How many were present when the vote was taken.", "vote.present"),
        integer("times_counted", "How many times the vote was counted.", "vote.counts"),
        integer("spoilt", "Ballots that could not be counted.", "vote.spoilt"),
        text("turnout", "The share of those entitled who took part, where only that is published.", "vote.turnout"),
        integer("turnout_numerator", "That share as a fraction in its lowest terms, above the line: 2 where it is 40%.",
                "vote.turnout"),
        integer("turnout_denominator", "The same, below the line: 5 where it is 40%.", "vote.turnout"),
        text("threshold", "The fraction in favour that was needed, as recorded; null where nothing is said.",
             "vote.threshold.fraction"),
        integer("threshold_numerator", "That fraction in its lowest terms, above the line: 3 where it is 60%.",
                "vote.threshold.fraction"),
        integer("threshold_denominator", "The same, below the line: 5 where it is 60%.", "vote.threshold.fraction"),
        text("threshold_of", "What the fraction is of; `cast` is for and against.", "vote.threshold.of"),
        boolean("threshold_is_strict", "Whether it had to be more than the fraction.", "vote.threshold.strict"),
        integer("votes_needed", "How many in favour were needed: by the threshold, else more than half of the votes cast. Null "
                "where what it is of is not recorded."),
        boolean("reaches_threshold", "Whether the counts reach what was needed; null where the record does not say enough."),
        *person("casting_vote", "Who gave a casting vote.", "vote.casting-vote.by"),
        text("casting_vote_option", "Which way it was given.", "vote.casting-vote.position"),
        text("discrepancy", "Why the roll and the counts differ, or the counts and those present, where the record says so.",
             "vote.discrepancy"),
        text("note", "What else the record says of the vote.", "vote.note"),
        *moments("opened", "When voting opened.", "opened"),
        *moments("closed", "When voting closed.", "closed"),
        text("called_by", "The email, person or decision that called the vote, by full id.", "called-by"),
        boolean("is_advisory", "Whether it was a survey or consultation that binds nobody.", "advisory"),
        *PLACE,
    ),
    build_rows,
    "VoteEvent",
)  # fmt: skip
