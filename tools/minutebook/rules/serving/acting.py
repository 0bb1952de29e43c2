"""Acting: votes that members gave after every term of theirs on the body had ended."""

from collections.abc import Iterator, Mapping

from minutebook.dates import PartialDate
from minutebook.labels import span_of_days
from minutebook.reading.yaml import Key
from minutebook.rules.ballots import Ballot, ballots_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import on_day
from minutebook.rules.serving.asking import ACTED, Rule, asked
from minutebook.terms import Term, build_terms
from minutebook.votes import voters_of
from minutebook.words import Position, Verdict

VOTED = frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN})


def find(rule: Rule, body: str, bound: Mapping[str, list[Term]], evidence: Evidence) -> Iterator[Finding]:
    """`bound` are the terms that the rule binds, by person; a term of another office may go on after them."""
    terms = build_terms(evidence.archive).by_body.get(body, ())
    for ballot in ballots_of(body, evidence.archive):
        for position, name, keys in voters_of(ballot.tally) if ballot.tally else ():
            person = evidence.archive.identity(name)
            theirs = [term for term in terms if term.person == person]
            ends = [term.ends for term in theirs if term.ends and term.ends.last < ballot.date.first]
            if position in VOTED and person in bound and len(ends) == len(theirs):
                yield _found(rule, ballot, name, keys, max(ends), evidence)


def _found(
    rule: Rule, ballot: Ballot, name: str, keys: tuple[Key, ...], ended: PartialDate, evidence: Evidence
) -> Finding:
    who = evidence.archive.name_of(name)
    return rule.finding(
        ballot.id, ballot.body, ballot.date, Verdict.BREACHED,
        f"{who} voted {on_day(ballot.date)} on {ballot.title}, and the term of {who} had ended {on_day(ended)}; {asked(rule)}.",
        aspect=evidence.archive.identity(name), by=f"{span_of_days((ballot.date.first - ended.last).days)} {ACTED}",
        places=(at(ballot.fact, "vote", *keys),),
    )  # fmt: skip
