"""First publications: what the ledger is to hold, so that it outlives git's history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from minutebook.history.first import borne_twice
from minutebook.history.version import History
from minutebook.public import View
from minutebook.public_history import PublicHistory


@dataclass(frozen=True, slots=True)
class LedgerState:
    """All that the ledger is to say; the ids that it lacks, and those of which git knows an earlier time than it says."""

    times: Mapping[str, datetime]
    lacking: tuple[str, ...]
    too_late: tuple[str, ...]

    @property
    def is_current(self) -> bool:
        return not (self.lacking or self.too_late)


def compare_ledger(history: History, known: PublicHistory, view: View) -> LedgerState:
    """What the ledger says, with what git knows beside it. Nothing is taken out: what was deleted was once published."""
    said = history.ledger.times
    unclear = borne_twice((*history.lives.values(), *history.gone.values()))
    found = {id_: time for id_ in _ids(view) if (time := known.known_since(id_))}
    too_late = [
        id_
        for id_, time in found.items()
        if id_ in said and (time < said[id_] or (id_ in unclear and time != said[id_]))
    ]
    times = {**said, **{id_: found[id_] for id_ in found.keys() - said.keys()}, **{id_: found[id_] for id_ in too_late}}
    return LedgerState(times, tuple(sorted(found.keys() - said.keys())), tuple(sorted(too_late)))


def _ids(view: View) -> tuple[str, ...]:
    return tuple(id_ for record in view.archive.records for id_ in (record.id, *(entry.id for entry in record.entries)))
