"""Findings: what a rule, held against the record, comes to for one meeting, vote or other subject."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from minutebook.dates import PartialDate
from minutebook.diagnostics import Place
from minutebook.reading.yaml import Key, Spot
from minutebook.rule_words import RuleKind, Verdict

FIRST = PartialDate(1)


class Located(Protocol):
    """A record, an entry or a fact: what can say where its values stand."""

    def locate(self, *keys: Key) -> Place: ...

    def line_of(self, *keys: Key) -> Spot: ...


@dataclass(frozen=True, slots=True, repr=False)
class Pointer:
    """A value of a record by its keys. Its place is found when it is asked for: to find all would read every record again."""

    holder: Located
    keys: tuple[Key, ...]

    @property
    def place(self) -> Place:
        return self.holder.locate(*self.keys)

    @property
    def spot(self) -> Spot:
        return self.holder.line_of(*self.keys)


def at(holder: Located, *keys: Key) -> Pointer:
    """Where a value stands, such as `at(record, "called", "at")`."""
    return Pointer(holder, keys)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule comes to for one subject.

    `rule` and `subject` are full ids: of an entry, and of a meeting, record, entry or body. `aspect` tells several findings
    on one subject apart (a member's id, a seat). `clause` names the rule in a sentence: “clause 4”. `words` is one neutral
    sentence with the fact and the clause, `by` says by how much it is breached (“29 hours short”), `missing` what the record
    lacks (“no time of notice is recorded”), and `cured_by` is the id of what cured it. `pointers` lead to the facts used,
    the chief one first. `is_model` is True where the rule binds nobody and is held against the record for comparison.
    """

    rule: str
    kind: RuleKind
    clause: str
    subject: str
    body: str
    date: PartialDate | None
    verdict: Verdict
    words: str
    aspect: str = ""
    by: str = ""
    missing: str = ""
    cured_by: str = ""
    is_model: bool = False
    pointers: tuple[Pointer | Place, ...] = field(default=(), repr=False, compare=False)

    @property
    def id(self) -> str:
        """Stable and unique: the rule and what it was held against."""
        return f"{self.rule}@{self.subject}" + (f"~{self.aspect}" if self.aspect else "")

    @property
    def rulebook(self) -> str:
        """The id of the record that holds the rule."""
        return self.rule.partition("#")[0]

    @property
    def record(self) -> str:
        """The id of the record or meeting that the subject is, or stands in."""
        return self.subject.partition("#")[0]

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the facts used stand, the chief one first. Slow: ask for what is shown, not for all findings."""
        return tuple(map(_placed, self.pointers))

    @property
    def place(self) -> Place | None:
        """Where the chief fact stands; None where nothing is pointed to."""
        return _placed(self.pointers[0]) if self.pointers else None

    @property
    def spots(self) -> Iterator[Spot]:
        """The path and line of each of these places, one when it is asked for."""
        return (each.spot if isinstance(each, Pointer) else (each.path, each.line) for each in self.pointers)

    @property
    def order(self) -> tuple[object, ...]:
        """By day, what has none first; then by subject and rule."""
        date = self.date or FIRST
        return (date.year, date.month, date.day, self.subject, self.rule, self.aspect)


def _placed(fact: Pointer | Place) -> Place:
    return fact.place if isinstance(fact, Pointer) else fact


@dataclass(frozen=True)
class Findings:
    """All findings of an archive, oldest first."""

    all: tuple[Finding, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    @cached_property
    def by_id(self) -> Mapping[str, Finding]:
        return {finding.id: finding for finding in self.all}

    @cached_property
    def by_subject(self) -> Mapping[str, tuple[Finding, ...]]:
        return self._grouped(lambda finding: finding.subject)

    @cached_property
    def by_record(self) -> Mapping[str, tuple[Finding, ...]]:
        """By the record or meeting that each subject is, or stands in."""
        return self._grouped(lambda finding: finding.record)

    @cached_property
    def by_rule(self) -> Mapping[str, tuple[Finding, ...]]:
        return self._grouped(lambda finding: finding.rule)

    @cached_property
    def by_body(self) -> Mapping[str, tuple[Finding, ...]]:
        return self._grouped(lambda finding: finding.body)

    def _grouped(self, key: Callable[[Finding], str]) -> Mapping[str, tuple[Finding, ...]]:
        groups: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.all:
            groups[key(finding)].append(finding)
        return {name: tuple(found) for name, found in groups.items()}


def count_verdicts(findings: tuple[Finding, ...]) -> Mapping[Verdict, int]:
    """How many findings come to each verdict, in the order of the vocabulary; those that none comes to are 0."""
    return {verdict: sum(finding.verdict is verdict for finding in findings) for verdict in Verdict}
