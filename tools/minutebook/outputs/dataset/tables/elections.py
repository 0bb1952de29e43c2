"""Elections, at meetings and by members."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, dates, integer, key_of, moments, text
from minutebook.outputs.dataset.register import Register, count
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact
from minutebook.records.election import ElectionRecord
from minutebook.records.entries.election import ElectionFacts


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(ElectionFacts):
        facts = fact.facts
        yield (
            *register.statement(fact),
            *register.body(facts.to or getattr(fact.record.front, "body", None)),
            *register.body(facts.by),
            facts.office,
            facts.seats,
            facts.women,
            facts.method.value,
            facts.electorate,
            facts.ballots,
            facts.spoilt,
            facts.choices,
            count(facts.present),
            *register.date(facts.term_from),
            *register.date(facts.term_until),
            *_poll(fact, register),
            *register.place(fact),
        )


def _poll(fact: Fact[ElectionFacts], register: Register) -> Row:
    facts = fact.facts
    if not isinstance(facts, ElectionRecord):
        return (None,) * 13
    moments = (facts.nominations_open, facts.nominations_close, facts.opened, facts.closed)
    ballots = register.file(facts.ballots_file, fact.record)
    return (*(value for moment in moments for value in register.moment(moment)), ballots)


TABLE = Table(
    "elections",
    "Each election. Candidates are in `candidacies`, tellers in `participants`.",
    (
        *STATEMENT,
        key_of("organisations", "elected_to_id", "The body that is elected to.", "to"),
        text("elected_to_name", "That body's name.", "to"),
        key_of("organisations", "elected_by_id", "The body that elects, where it is not the record's own.", "by"),
        text("elected_by_name", "That body's name.", "by"),
        text("office", "The office that is filled.", "office"),
        integer("seats", "How many are to be elected.", "seats"),
        integer("women", "How many of those elected are women, where the record says it.", "women"),
        text("method", "How the votes are counted.", "method"),
        integer("electorate", "How many could vote.", "electorate"),
        integer("ballots", "How many ballots were cast.", "ballots"),
        integer("spoilt", "Ballots that could not be counted.", "spoilt"),
        integer("choices", "How many candidates each voter could choose.", "choices"),
        integer("present", "How many were present: the number, or the names counted.", "present.count"),
        *dates("term_from", "When the term of those elected begins.", "term-from"),
        *dates("term_until", "When it ends.", "term-until"),
        *moments("nominations_open", "When nominations opened.", "nominations-open"),
        *moments("nominations_close", "When nominations closed.", "nominations-close"),
        *moments("opened", "When voting opened.", "opened"),
        *moments("closed", "When voting closed.", "closed"),
        text(
            "ballots_file", "The file of ballots beside the record; `withheld` where it is not public.", "ballots-file"
        ),
        *PLACE,
    ),
    build_rows,
)
