"""Entries: what a feed says of one event."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from minutebook.addresses import address_of
from minutebook.dates import Moment
from minutebook.events.event import Event
from minutebook.labels import RESULTS, VERDICTS, label
from minutebook.outputs.characters import one_line
from minutebook.outputs.clocks import known_since, last_changed
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.content import content_of
from minutebook.outputs.identity import TAG_DAY, tag_of
from minutebook.outputs.instants import first_instant, writable

UNDATED = datetime.combine(date.fromisoformat(TAG_DAY), time.min, UTC)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: `id` is a tag URI that stays when a title, a date or the record's path changes; `html` is all of it.

    `published` is when it was news: the later of when it happened and when the public could know it, as far as that is
    known. `updated` is when the words of its record were last changed. `categories` are (term, label): the kind of event,
    its result, its topics.
    """

    id: str
    title: str
    link: str
    html: str
    published: datetime
    updated: datetime
    categories: tuple[tuple[str, str], ...]
    event: Event


def build_entries(edition: Edition) -> tuple[FeedEntry, ...]:
    """An entry for every event up to the edition's day, the latest news first. Their ids differ, whatever the records say.

    Minutes that come late are thus first when they come; of what became public together, the latest event is first.
    """
    past = (event for event in edition.timeline.events if event.date.first <= edition.today)
    entries = sorted(_told_apart(past, edition), key=lambda entry: entry.published)
    return tuple(reversed(entries))


def entry_of(event: Event, edition: Edition, id_: str) -> FeedEntry:
    """The entry for one event; its title begins with the result, so that a list of titles tells what became of each."""
    title = one_line(event.title) or label(event.kind)
    published = _published(event, edition)
    changed = last_changed(event, edition)
    return FeedEntry(
        id=id_,
        title=_titled(event, title),
        link=edition.absolute(address_of(event.place)),
        html=content_of(event, edition),
        published=published,
        updated=max(published, writable(changed)) if changed else published,
        categories=_categories(event),
        event=event,
    )


def _titled(event: Event, title: str) -> str:
    word = VERDICTS[event.verdict] if event.verdict else RESULTS[event.result] if event.result else ""
    return f"{word}: {title}" if word else title


def updated(entries: tuple[FeedEntry, ...]) -> datetime:
    """When a feed last changed: the latest time of its entries; the same day for all feeds that have none."""
    return max((entry.updated for entry in entries), default=UNDATED)


def _published(event: Event, edition: Edition) -> datetime:
    happened = first_instant(Moment(event.date, event.clock), edition)
    known = known_since(event, edition)
    return max(happened, writable(known)) if known else happened


def _told_apart(events: Iterator[Event], edition: Edition) -> Iterator[FeedEntry]:
    """Two events with one id (an entry's id given twice, an alias that is another's id): the later one gets a number."""
    times: Counter[str] = Counter()
    for event in events:
        id_ = tag_of(event.target, edition, event.aspect or event.kind)
        times[id_] += 1
        yield entry_of(event, edition, id_ if times[id_] == 1 else f"{id_}~{times[id_]}")


def _categories(event: Event) -> tuple[tuple[str, str], ...]:
    words = [event.kind.value, *(word.value for word in (event.result, event.verdict) if word), *event.topics]
    return tuple((word, label(word)) for word in dict.fromkeys(words))
