"""What one line of the timeline says."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from minutebook.dates import Clock, PartialDate
from minutebook.rule_words import Verdict
from minutebook.words import Result


class EventKind(StrEnum):
    MEETING = "meeting"
    NOTICE = "notice"
    CANCELLATION = "cancellation"
    MOTION = "motion"
    DECISION = "decision"
    VOTE = "vote"
    ELECTION = "election"
    EMAIL = "email"
    STATEMENT = "statement"
    ACTION = "action"
    FOLLOW_UP = "follow-up"
    CORRECTION = "correction"
    BODY = "body"
    RULE = "rule"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class Event:
    """One dated event.

    `target` is the id of the record, entry or meeting that states it; `line` its line there; `detail` the second line's
    figures (“29 for, 30 against”); `where` its place in the record (“minutes, item 1”); `people` are short ids.
    `fragment` is where on the page of its target it is told, if not there as a whole. `published` is when it became public,
    where that was not with its target.
    `verdict` is what a rule came to, where that is the event.
    """

    date: PartialDate
    kind: EventKind
    body: str
    title: str
    target: str
    record: str
    line: int = 0
    aspect: str = ""
    clock: Clock | None = None
    result: Result | None = None
    summary: str = ""
    detail: str = ""
    where: str = ""
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    verdict: Verdict | None = None
    fragment: str = ""
    published: datetime | None = None

    @property
    def place(self) -> str:
        """The id of what tells of it, with the fragment: what a link to it leads to."""
        return f"{self.target}#{self.fragment}" if self.fragment else self.target

    @property
    def source(self) -> str:
        """The id of the record or entry that states it: the record where the target is a meeting."""
        return self.target if self.target.partition("#")[0] == self.record else self.record

    @property
    def id(self) -> str:
        """Stable and unique: what states it, and which of its aspects this is (the kind, where it has only one)."""
        return f"{self.target}@{self.aspect or self.kind}"

    @property
    def is_decision(self) -> bool:
        """Whether something was decided: a motion or vote carried or lost, or a decision stated."""
        return self.kind is EventKind.DECISION or (
            self.kind in (EventKind.MOTION, EventKind.VOTE) and self.result in (Result.CARRIED, Result.LOST)
        )

    @property
    def order(self) -> tuple[object, ...]:
        """By day; what a rule came to stands last, after what it was held against."""
        clock = (self.clock.hour, self.clock.minute, self.clock.second) if self.clock else (-1, 0, 0)
        day = (self.date.year, self.date.month, self.date.day)  # compared many times quicker than the date itself
        return (day, self.verdict is not None, clock, self.record, self.line, self.kind, self.target)
