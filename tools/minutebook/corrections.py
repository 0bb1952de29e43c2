"""Corrections: what was changed in minutes after approval, as git shows it, joined with the entries that state it and why."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.archive import Archive
from minutebook.public import View
from minutebook.public_history import PublicHistory, ShownVersion
from minutebook.record import Fact
from minutebook.records.entries.correction import Correction


@dataclass(frozen=True, slots=True)
class CorrectionMade:
    """One correction of the record `record` (its id): the version that made it, where git shows one, and the entries
    that state it.

    Never without both. A version without entries has no reason on record; an entry without a version was made before the
    history began, or in another record.
    """

    record: str
    version: ShownVersion | None
    stated: tuple[Fact[Correction], ...]


def join_corrections(view: View, history: PublicHistory | None) -> tuple[CorrectionMade, ...]:
    """All corrections of public records, by record: those that git shows in their order, then those only stated."""
    stated: defaultdict[str, list[Fact[Correction]]] = defaultdict(list)
    for fact in view.archive.facts(Correction):
        stated[_corrected_record(fact, view.archive)].append(fact)
    lives = history.lives if history else {}
    found = {id_: versions for id_, life in lives.items() if (versions := _corrections_of(life))}
    return tuple(
        made for id_ in sorted(stated.keys() | found) for made in _joined(id_, found.get(id_, ()), stated[id_], history)
    )


def _corrected_record(fact: Fact[Correction], archive: Archive) -> str:
    """The id of the record that a `correction` entry corrects: its own where it names none."""
    return archive.full_reference(fact.facts.of, fact.record).partition("#")[0] if fact.facts.of else fact.record.id


def _corrections_of(life: Sequence[ShownVersion]) -> tuple[ShownVersion, ...]:
    return tuple(version for version in life if version.corrected is not None)


def _joined(
    record: str, versions: Sequence[ShownVersion], stated: Sequence[Fact[Correction]], history: PublicHistory | None
) -> Iterator[CorrectionMade]:
    stated_by = {fact.id: _version_of(fact, versions, history) for fact in stated}
    for version in versions:
        yield CorrectionMade(record, version, tuple(fact for fact in stated if stated_by[fact.id] is version))
    for fact in stated:
        if stated_by[fact.id] is None:
            yield CorrectionMade(record, None, (fact,))


def _version_of(
    fact: Fact[Correction], versions: Sequence[ShownVersion], history: PublicHistory | None
) -> ShownVersion | None:
    """The version that made what an entry states: the last that changed its words, else the one that it came with."""
    changed = [version for version in versions if _changes(version, fact.facts)]
    if changed:
        return changed[-1]
    since = history.known_since(fact.id) if history else None
    return next((version for version in versions if since and version.published == since), None)


def _changes(version: ShownVersion, facts: Correction) -> bool:
    """Whether a version took out the words that an entry gives as those before, and put in those after."""
    if version.corrected is None or not (facts.was or facts.now):
        return False
    pairs = [(each.before, each.after) for each in version.corrected.passages]
    pairs += [(each.before, each.after) for each in version.corrected.fields]
    return any(_holds(before, facts.was) and _holds(after, facts.now) for before, after in pairs)


def _holds(words: str, part: str | None) -> bool:
    return not part or " ".join(part.split()) in " ".join(words.split())
