"""Evidence: what findings are made from, which is the record, the second clock, the day, and what is known to be withheld."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.public import View, Withheld
from minutebook.public_history import PublicHistory
from minutebook.words import RecordType


def _nothing() -> None:
    return None


@dataclass(frozen=True)
class Evidence:
    """An archive as it is on the day `today`; `asked` gives its history, which may still be read: it is only asked for once
    a rule needs it.

    `withheld` is what is known to exist and is not in the archive, where that is a public view; `withheld_names` are names,
    folded, of people and bodies of whom nothing may be said.
    """

    archive: Archive
    today: date
    asked: Callable[[], PublicHistory | None] = _nothing
    withheld: tuple[Withheld, ...] = ()
    withheld_names: frozenset[str] = frozenset()

    @cached_property
    def history(self) -> PublicHistory | None:
        """The public history; None where there is no git repository, or it was not asked."""
        return self.asked()

    def is_withheld(self, meeting: str, kind: RecordType) -> bool:
        """Whether a meeting has a record of a type that is not public."""
        return (meeting, kind) in self._withheld_of_meetings

    @cached_property
    def _withheld_of_meetings(self) -> frozenset[tuple[str, RecordType]]:
        return frozenset((item.meeting, item.type) for item in self.withheld)

    @cached_property
    def withheld_meetings(self) -> Mapping[str, tuple[tuple[PartialDate, str], ...]]:
        """By body, the days and ids of meetings of which nothing at all is public, in their order."""
        found: defaultdict[str, set[tuple[PartialDate, str]]] = defaultdict(set)
        for item in self.withheld:
            if item.meeting and item.meeting not in self.archive.meetings:
                found[item.body].add((item.date, item.meeting))
        return {body: tuple(sorted(meetings)) for body, meetings in found.items()}


def public_evidence(view: View, today: date, asked: Callable[[], PublicHistory | None] = _nothing) -> Evidence:
    """What may be told to anybody: a finding that rests on a withheld record is undetermined and says no more."""
    return Evidence(view.archive, today, asked, view.withheld, view.withheld_names)
