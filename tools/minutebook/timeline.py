"""The timeline: every dated event of the archive, derived from the public view and in the order in which it happened."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Protocol

from minutebook import events
from minutebook.corrections import join_corrections
from minutebook.events.event import Event
from minutebook.events.revisions import derive_corrections
from minutebook.events.verdicts import MODEL, derive_verdicts
from minutebook.public import View
from minutebook.public_history import PublicHistory
from minutebook.rules.finding import Findings


class Derive(Protocol):
    def __call__(self, view: View) -> Iterator[Event]: ...


@dataclass(frozen=True, slots=True)
class Timeline:
    """All events, oldest first; events of one day in the order of their time of day, then of their place in the record."""

    events: tuple[Event, ...]

    @property
    def latest_first(self) -> tuple[Event, ...]:
        """Of one day, what a rule came to stays last, after what it was held against; what binds nobody last of all."""
        days = groupby(reversed(self.events), key=lambda event: event.order[0])
        return tuple(event for _, some in days for event in sorted(some, key=_rank))


def _rank(event: Event) -> int:
    return 0 if event.verdict is None else 2 if event.where == MODEL else 1


def derive_events(view: View) -> tuple[Event, ...]:
    """The events that the view alone tells of."""
    return tuple(event for derive in _derivations() for event in derive(view))


def join_timeline(
    events: Iterable[Event], view: View, history: PublicHistory | None, findings: Findings | None
) -> Timeline:
    """The events of a view with the corrections that its history shows, where that is known, and what its rules came to."""
    found = [*events]
    found += derive_corrections(join_corrections(view, history), view) if history else ()
    found += derive_verdicts(findings, view) if findings else ()
    # Of one day: what has no time comes first; then the order in which the record tells it.
    return Timeline(tuple(sorted(found, key=lambda event: event.order)))


@cache
def _derivations() -> tuple[Derive, ...]:
    """`derive` of every module in events/ that has one."""
    names = sorted(info.name for info in pkgutil.iter_modules(events.__path__))
    modules = [importlib.import_module(f"{events.__name__}.{name}") for name in names]
    return tuple(module.derive for module in modules if hasattr(module, "derive"))
