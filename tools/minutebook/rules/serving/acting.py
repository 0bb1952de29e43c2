"""Acting: votes that members gave after every term of theirs on the body had ended."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from minutebook.dates import PartialDate
from minutebook.labels import span_of_days
from minutebook.reading.yaml import Key
from minutebook.rule_words import Verdict
from minutebook.rules.ballots import Ballot, ballots_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import on_day
from minutebook.rules.serving.asking import ACTED, Rule, asked
from minutebook.terms import Term, build_terms
from minutebook.votes import voters_of
from minutebook.words import Position

VOTED = frozenset({Position.FOR, Position.AGAINST, Position.ABSTAIN})
NEVER = (date.max, PartialDate.of(date.max))


def find(rule: Rule, body: str, bound: Mapping[str, list[Term]], evidence: Evidence) -> Iterator[Finding]:
    """`bound` are the terms that the rule binds, by person; a term of another office may go on after them."""
    ended = _ended(term for term in build_terms(evidence.archive).by_body.get(body, ()) if term.person in bound)
    earliest, identity = min((last for last, _ in ended.values()), default=date.max), evidence.archive.identity
    for ballot in ballots_of(body, evidence.archive):
        day = ballot.date.first
        for position, name, keys in voters_of(ballot.tally) if earliest < day and ballot.tally else ():
            last, end = ended.get(identity(name), NEVER)
            if last < day and position in VOTED:
                yield _found(rule, ballot, name, keys, end, evidence)


def _ended(terms: Iterable[Term]) -> Mapping[str, tuple[date, PartialDate]]:
    """The last day of the terms of each person of whom all have an end, and the latest of these ends as recorded."""
    ends: defaultdict[str, list[PartialDate | None]] = defaultdict(list)
    for term in terms:
        ends[term.person].append(term.ends)
    known = ((person, [end for end in theirs if end]) for person, theirs in ends.items() if all(theirs))
    return {person: (max(end.last for end in theirs), max(theirs)) for person, theirs in known}


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
