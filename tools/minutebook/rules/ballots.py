"""Ballots: the questions that bodies decided, at meetings and outside them, each once, with the vote where one is recorded."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.decisions import DECIDED
from minutebook.meeting import Meeting
from minutebook.record import Fact, Record, field_of
from minutebook.records.entries.amendment import Amendment
from minutebook.records.entries.decision import Decision
from minutebook.records.entries.motion import MotionFacts, Proposed
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.front import DatedFrontMatter
from minutebook.records.tally import Tally
from minutebook.records.vote import VoteRecord
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.subjects import kind_of, records_of
from minutebook.words import Method, Result

QUESTIONS: tuple[type[object], ...] = (*DECIDED, Amendment)
DECISIVE = frozenset({Result.CARRIED, Result.LOST, Result.TIED})


@dataclass(frozen=True, slots=True)
class Ballot:
    """One question: `tally` is None where no vote is recorded, `meeting` where it was not put at one."""

    fact: Fact[Any]
    body: str
    date: PartialDate
    meeting: Meeting | None

    @property
    def id(self) -> str:
        return self.fact.id

    @property
    def title(self) -> str:
        return f"“{self.fact.title}”"

    @property
    def tally(self) -> Tally | None:
        found = field_of(self.fact.facts, "vote")
        assert found is None or isinstance(found, Tally)
        return found

    @property
    def result(self) -> Result | None:
        """What came of it; a decision stated on its own was made."""
        return Result.CARRIED if isinstance(self.fact.facts, Decision) else self.fact.facts.result

    @property
    def method(self) -> Method | None:
        facts = self.fact.facts
        if isinstance(facts, Decision):
            return facts.method
        return self.tally.method if self.tally else None

    @property
    def class_(self) -> str | None:
        found = field_of(self.fact.facts, "class_")
        assert found is None or isinstance(found, str)
        return found


def ballots_bound(rule: BindingRule[Any], evidence: Evidence) -> Iterator[Ballot]:
    """The questions that a rule binds or may bind, in the order of bodies and dates; not those that were never decided."""
    for ballot in records_of(rule, evidence.archive.derived(_ballots_by_body)):
        if (
            _is_of_kind(rule, ballot.meeting)
            and rule.binds_class(ballot.class_)
            and rule.is_in_force(ballot.date) is not False
        ):
            yield ballot


def ballots_of(body: str, archive: Archive) -> tuple[Ballot, ...]:
    """The questions that a body decided."""
    return archive.derived(_ballots_by_body).get(body, ())


def _is_of_kind(rule: BindingRule[Any], meeting: Meeting | None) -> bool:
    """A rule on some kinds of meeting does not bind what is decided outside a meeting."""
    return rule.binds_meeting(kind_of(meeting)) if meeting else not rule.facts.meetings


def _ballots_by_body(archive: Archive) -> Mapping[str, tuple[Ballot, ...]]:
    told_elsewhere = _told_elsewhere(archive)
    found: defaultdict[str, list[Ballot]] = defaultdict(list)
    for record in archive.dated:
        meeting = archive.meetings.get(record.id.rpartition("/")[0])
        for fact in _questions(archive, record):
            if fact.id not in told_elsewhere:
                found[record.front.body].append(Ballot(fact, record.front.body, record.front.date, meeting))
    return {body: tuple(ballots) for body, ballots in found.items()}


def _questions(archive: Archive, record: Record[DatedFrontMatter]) -> Iterator[Fact[Any]]:
    for fact in archive.facts_in(record, object):
        facts = fact.facts
        if not isinstance(facts, QUESTIONS) or (isinstance(facts, VoteRecord) and facts.advisory):
            continue
        if isinstance(facts, Decision) or facts.vote or facts.result in DECISIVE:  # type: ignore[attr-defined]  # a question
            yield fact


def _told_elsewhere(archive: Archive) -> frozenset[str]:
    """Questions that another statement tells of: decisions drawn from a motion, and motions whose vote stands elsewhere."""
    found: set[str] = set()
    for fact in (each for kind in (Decision, MotionFacts, VoteFacts) for each in archive.facts(kind)):
        motion = field_of(fact.facts, "motion")
        told = archive.full_reference(motion, fact.record) if motion else ""
        target = archive.entries.get(told) or archive.by_id.get(told)
        if target is None:
            continue
        facts: object = target.facts if isinstance(target, Fact) else target.front
        if isinstance(fact.facts, Decision):
            found.add(fact.id)
        elif isinstance(facts, Proposed) and facts.vote is None:
            found.add(told)
    return frozenset(found)
