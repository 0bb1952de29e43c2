"""Mandates: the times for which a whole body was elected, as far as the record states them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from minutebook.dates import PartialDate
from minutebook.periods import Period
from minutebook.record import Fact
from minutebook.records.entries.election import ElectionFacts
from minutebook.records.front import DatedFrontMatter
from minutebook.rules.clock.counting import Count
from minutebook.rules.evidence import Evidence

Days = tuple[date, date]
"""The first and the last day that something may have been on."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """From one day to another, each no more exact than it is known; None where a beginning or an end is not recorded."""

    begins: Days | None
    ends: Days | None

    def is_over(self, day: PartialDate) -> bool:
        return self.ends is not None and day.first > self.ends[1]

    def is_to_come(self, day: PartialDate) -> bool:
        return self.begins is not None and day.last < self.begins[0]

    def is_running(self, day: PartialDate) -> bool:
        """Whether it surely ran on the day."""
        begun = self.begins is None or self.begins[1] <= day.first
        return begun and self.ends is not None and day.last <= self.ends[0]


def mandates_of(body: str, length: Period | None, evidence: Evidence) -> tuple[Mandate, ...]:
    """The mandates of a body, by elections of the whole of it and by the end of its term that its own record states."""
    found = [_mandate(fact, length, evidence) for fact in _elections(body, evidence)]
    record = evidence.archive.bodies.get(body)
    stated = record.front.term_ends if record else None
    if stated and all(mandate.ends != (stated.first, stated.last) for mandate in found):
        found.append(Mandate(None, (stated.first, stated.last)))
    return tuple(found)


def ends_after(begins: Days, length: Period, evidence: Evidence) -> Days:
    """The first and the last day on which a term may end that began on one of two days."""
    count = Count(length, 1, evidence.archive.zone)
    return count.last_day(begins[0]), count.last_day(begins[1])


def _elections(body: str, evidence: Evidence) -> Iterator[Fact[ElectionFacts]]:
    """Elections to a body as such: one to an office, or to a seat of it, renews no mandate of the whole."""
    for fact in evidence.archive.facts(ElectionFacts):
        front = fact.record.front
        own = front.body if isinstance(front, DatedFrontMatter) else None
        if (fact.facts.to or own) == body and fact.facts.office is None:
            yield fact


def _mandate(fact: Fact[ElectionFacts], length: Period | None, evidence: Evidence) -> Mandate:
    front, facts = fact.record.front, fact.facts
    day = facts.term_from or (front.date if isinstance(front, DatedFrontMatter) else None)
    begins = (day.first, day.last) if day else None
    if facts.term_until:
        return Mandate(begins, (facts.term_until.first, facts.term_until.last))
    return Mandate(begins, ends_after(begins, length, evidence) if begins and length else None)
