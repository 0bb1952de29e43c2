"""The index of entries: sorted once by what feeds follow, so that no feed walks the timeline."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.entries import FeedEntry, build_entries

MOST_ENTRIES = 50
# A roll call stands in the feed of everyone who voted: at 50 entries each, these would outweigh the pages.
MOST_OF_A_PERSON = 25


@dataclass(frozen=True, slots=True)
class FeedIndex:
    """All entries of an edition, and the newest of each body, person and topic by its short id; the latest first."""

    edition: Edition
    entries: tuple[FeedEntry, ...]
    by_body: Mapping[str, tuple[FeedEntry, ...]]
    by_person: Mapping[str, tuple[FeedEntry, ...]]
    by_topic: Mapping[str, tuple[FeedEntry, ...]]


def build_index(edition: Edition) -> FeedIndex:
    entries = build_entries(edition)
    return FeedIndex(
        edition=edition,
        entries=entries,
        by_body=_newest((entry.event.body, entry) for entry in entries),
        by_person=_newest(((person, entry) for entry in entries for person in entry.event.people), MOST_OF_A_PERSON),
        by_topic=_newest((topic, entry) for entry in entries for topic in entry.event.topics),
    )


def newest(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    """The first entries, as many as a feed holds."""
    return tuple(entry for entry, _ in zip(entries, range(MOST_ENTRIES), strict=False))


def _newest(pairs: Iterable[tuple[str, FeedEntry]], most: int = MOST_ENTRIES) -> dict[str, tuple[FeedEntry, ...]]:
    found: defaultdict[str, list[FeedEntry]] = defaultdict(list)
    for key, entry in pairs:
        if len(found[key]) < most:
            found[key].append(entry)
    return {key: tuple(entries) for key, entries in found.items()}
