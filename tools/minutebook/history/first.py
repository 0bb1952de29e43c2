"""When records were first published: by git, or by the ledger where that says earlier, or git does not know."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from minutebook.history.ledger import Ledger
from minutebook.history.version import Life, Version


def dated_by_ledger(
    lives: Mapping[str, Life], gone: Iterable[Life], ledger: Ledger, aliases: Mapping[str, Collection[str]]
) -> Mapping[str, Life]:
    """The lives of today's records, each first version published when the ledger says, where it has something to say."""
    if not ledger.lines:
        return lives
    unclear = borne_twice((*lives.values(), *gone))
    return {
        id_: _dated(life, ledger, {id_, life[0].record, *aliases.get(id_, ())} - unclear) for id_, life in lives.items()
    }


def borne_twice(lives: Iterable[Life]) -> frozenset[str]:
    """The ids that more than one record has borne: nobody knows which of them the ledger means."""
    bearers = Counter(id_ for life in lives for id_ in {version.record for version in life})
    return frozenset(id_ for id_, count in bearers.items() if count > 1)


def first_says(version: Version, id_: str, ledger: Ledger) -> datetime | None:
    """Since when a record or entry is public that this version is the first to have, as far as git has its versions.

    An entry may have come to the record after its first publication: only the ledger's own line says that it did not.
    """
    if "#" not in id_:
        return version.published
    return min((time for time in (version.in_git, ledger.times.get(id_)) if time), default=None)


def _dated(life: Life, ledger: Ledger, ids: set[str]) -> Life:
    first = life[0]
    stated = min((ledger.times[id_] for id_ in ids if id_ in ledger.times), default=None)
    if stated is None or (first.in_git and first.in_git <= stated):
        return life
    return (replace(first, published=stated), *life[1:])
