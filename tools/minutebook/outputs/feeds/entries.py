"""What a feed says of one event."""

from dataclasses import dataclass
from datetime import datetime, time
from html import escape
from urllib.parse import quote, urlsplit

from minutebook.addresses import address_of
from minutebook.dates import Moment
from minutebook.events.event import Event
from minutebook.labels import RESULTS, label
from minutebook.outputs.edition import Edition


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: `id` is a tag URI (RFC 4151) that stays when a title changes; `html` its whole content."""

    id: str
    title: str
    link: str
    html: str
    published: datetime
    categories: tuple[str, ...]


def entry_of(event: Event, edition: Edition) -> FeedEntry:
    """The entry for one event; its time is the event's, at midnight of the organisation's zone where only a day is known."""
    host = urlsplit(edition.site_url).hostname or "minutebook.invalid"
    result = f"{RESULTS[event.result]}: " if event.result else ""
    return FeedEntry(
        id=f"tag:{host},{event.date.first.isoformat()}:{quote(event.id)}",
        title=result + event.title,
        link=edition.absolute(address_of(event.target)),
        html=_html(event, edition),
        published=happened(event, edition),
        categories=(label(event.kind), *event.topics),
    )


def happened(event: Event, edition: Edition) -> datetime:
    """The first instant at which the event may have happened."""
    return Moment(event.date, event.clock).span(edition.view.archive.zone)[0]


def updated(events: tuple[Event, ...], edition: Edition) -> datetime:
    """When a feed last changed: its newest event's time, or the edition's day where it has none."""
    if events:
        return happened(events[0], edition)
    return datetime.combine(edition.today, time.min, edition.view.archive.zone)


def _html(event: Event, edition: Edition) -> str:
    body = edition.body_name(event.body)
    words = [body, label(event.kind)]
    words += [RESULTS[event.result]] if event.result else []
    when = f"{event.date.words}, {event.clock}" if event.clock else event.date.words
    lines = [" · ".join([*words, when]), event.detail, event.summary, _stated_text(event, edition)]
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def _stated_text(event: Event, edition: Edition) -> str:
    """The words of the motion or decision that the event is of."""
    fact = edition.view.archive.entries.get(event.target)
    return str(getattr(fact.facts, "text", None) or "") if fact else ""
