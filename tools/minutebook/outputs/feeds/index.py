"""The index of entries: sorted once by what feeds follow, so that no feed walks the timeline."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.entries import FeedEntry, build_entries

MOST_ENTRIES = 50
# A roll call stands in the feed of everyone who voted: at 50 entries each, these would outweigh the pages.
MOST_OF_A_PERSON = 25


MOST_ARCHIVED_OF_PEOPLE = 20_000
"""Where people's feeds leave out more than that together, as where a thousand people vote, they have no archives."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The entries of a feed, the latest first, and those before them; whether the first are all that there are."""

    entries: tuple[FeedEntry, ...] = ()
    earlier: tuple[FeedEntry, ...] = ()
    is_whole: bool = True


NOTHING = Cut()


@dataclass(frozen=True, slots=True)
class FeedIndex:
    """All entries of an edition, and those of each body, person and topic by its short id, cut; the latest first."""

    edition: Edition
    entries: tuple[FeedEntry, ...]
    by_body: Mapping[str, Cut]
    by_person: Mapping[str, Cut]
    by_topic: Mapping[str, Cut]


def build_index(edition: Edition) -> FeedIndex:
    entries = build_entries(edition)
    people = _cut_by(((person, entry) for entry in entries for person in entry.event.people), MOST_OF_A_PERSON)
    if sum(len(each.earlier) for each in people.values()) > MOST_ARCHIVED_OF_PEOPLE:
        people = {person: replace(each, earlier=()) for person, each in people.items()}
    return FeedIndex(
        edition=edition,
        entries=entries,
        by_body=_cut_by((entry.event.body, entry) for entry in entries),
        by_person=people,
        by_topic=_cut_by((topic, entry) for entry in entries for topic in entry.event.topics),
    )


def cut(entries: Iterable[FeedEntry], most: int = MOST_ENTRIES) -> Cut:
    """The first entries, as many as a feed holds, and the rest."""
    found = tuple(entries)
    return Cut(found[:most], found[most:], is_whole=len(found) <= most)


def _cut_by(pairs: Iterable[tuple[str, FeedEntry]], most: int = MOST_ENTRIES) -> dict[str, Cut]:
    found: defaultdict[str, list[FeedEntry]] = defaultdict(list)
    for key, entry in pairs:
        found[key].append(entry)
    return {key: cut(entries, most) for key, entries in found.items()}
