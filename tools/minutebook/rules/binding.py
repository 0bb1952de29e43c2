"""Binding: which rules an archive holds, and whom, what and when each of them binds."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.diagnostics import Place
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule
from minutebook.records.parameters.parameters import P, Parameters
from minutebook.records.rulebook import Rulebook
from minutebook.rule_words import Verdict
from minutebook.rules.finding import Finding, Pointer
from minutebook.words import DocumentStatus, MeetingKind


@dataclass(frozen=True, slots=True)
class BindingRule(Generic[P]):
    """One rule with the parameters of its kind; `bodies` is empty where it binds all, `is_model` where it binds nobody.

    A rule binds from its first day to its last, both included; the rulebook's days where it has none of its own.
    """

    fact: Fact[Rule]
    parameters: P
    bodies: frozenset[str]
    begins: PartialDate | None
    ends: PartialDate | None
    is_model: bool
    _span: tuple[date, date, date, date] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        begins, ends = self.begins, self.ends
        first = (begins.first, begins.last) if begins else (date.min, date.min)
        last = (ends.first, ends.last) if ends else (date.max, date.max)
        object.__setattr__(self, "_span", (*first, *last))

    @property
    def id(self) -> str:
        return self.fact.id

    @property
    def facts(self) -> Rule:
        return self.fact.facts

    @property
    def clause(self) -> str:
        """The rule as a sentence names it: `clause 4`; by its title where clauses have no numbers."""
        facts = self.facts
        return f"clause {facts.number}" if facts.number else f"the rule “{facts.title or facts.clause}”"

    def binds(self, body: str) -> bool:
        return not self.bodies or body in self.bodies

    def binds_meeting(self, kind: MeetingKind) -> bool:
        """Whether it applies to meetings of a kind; to unofficial ones only where it names them."""
        return kind in self.facts.meetings if self.facts.meetings else kind is not MeetingKind.UNOFFICIAL

    def binds_class(self, class_: str | None) -> bool:
        """Whether it applies to motions of a class; one of no class is ordinary."""
        return not self.facts.classes or (class_ or "ordinary") in self.facts.classes

    def is_in_force(self, day: PartialDate) -> bool | None:
        """Whether it was in force on a day; None where the day, or its own first or last, is not known well enough."""
        first, last = day.first, day.last
        earliest, begun, ending, latest = self._span
        if last < earliest or first > latest:
            return False
        return True if begun <= first and last <= ending else None

    def finding(
        self,
        subject: str,
        body: str,
        date: PartialDate | None,
        verdict: Verdict,
        words: str,
        *,
        aspect: str = "",
        by: str = "",
        missing: str = "",
        places: Iterable[Pointer | Place] = (),
    ) -> Finding:
        """What this rule comes to for a subject; `places` best by `at`, which looks for them only when they are shown."""
        return Finding(
            self.id, self.facts.kind, self.clause, subject, body, date, verdict, words, aspect, by, missing,
            is_model=self.is_model, pointers=tuple(places),
        )  # fmt: skip


def binding_rules(archive: Archive) -> tuple[BindingRule[Any], ...]:
    """The rules that say what they ask, in the order of rulebooks and clauses; not those of drafts and withdrawn rulebooks."""
    return archive.derived(_binding_rules)


def _binding_rules(archive: Archive) -> tuple[BindingRule[Any], ...]:
    return tuple(
        _binding(fact, fact.facts.parameters)
        for fact in archive.facts(Rule)
        if isinstance(fact.facts.parameters, Parameters) and _is_published(fact)
    )


def _is_published(fact: Fact[Rule]) -> bool:
    front = fact.record.front
    return not isinstance(front, Rulebook) or front.status is DocumentStatus.PUBLISHED


def _binding(fact: Fact[Rule], parameters: Parameters) -> BindingRule[Any]:
    facts, front = fact.facts, fact.record.front
    book = front if isinstance(front, Rulebook) else None
    bodies = facts.bodies or ((book.body,) if book and book.body else ())
    return BindingRule(
        fact,
        parameters,
        frozenset(bodies),
        facts.from_ or (book.from_ if book else None),
        facts.until or (book.until if book else None),
        book is not None and book.model,
    )
