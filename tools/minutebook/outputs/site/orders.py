"""Orders: the two in which the timeline is told, by when things happened and by when the public could know them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from minutebook.dates import Clock, PartialDate
from minutebook.events.event import Event
from minutebook.labels import short_date
from minutebook.outputs.clocks import exact_span, known_since
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.lines import Line, event_line
from minutebook.outputs.site.links import Links
from minutebook.words import Provenance

TIMELINE = "timeline/"
PUBLISHED = "timeline/published/"


@dataclass(frozen=True, slots=True)
class Order:
    """One order of the timeline: `root` is the address of its first page, `by` says in words what it goes by, `nothing` what
    a gap in it means.

    `events` are latest first. `times` are those by which they are told, by the events' ids, where that is not their date.
    """

    root: str
    title: str
    by: str
    nothing: str
    events: tuple[Event, ...]
    times: Mapping[str, tuple[PartialDate, Clock]]

    def date_of(self, event: Event) -> PartialDate:
        found = self.times.get(event.id) if self.times else None
        return found[0] if found else event.date

    def year_of(self, event: Event) -> str:
        """The year as it stands in addresses: `2016`, `0987`."""
        return f"{self.date_of(event).year:04}"

    def line_of(self, event: Event, links: Links) -> Line:
        """The event's line; by publication, its date is that of the publication, and when it happened follows."""
        if event.id not in self.times:
            return event_line(event, links)
        date, clock = self.times[event.id]
        line = event_line(event, links, with_publication=False)
        has_body = bool(event.body)
        more = (*line.more[:has_body], *_happened(event, date, links.edition), *line.more[has_body:])
        return replace(line, date=date, clock=str(clock), more=more)


def happened_order(edition: Edition) -> Order:
    return Order(TIMELINE, "Timeline", "when it happened", "Nothing recorded", edition.timeline.latest_first, {})


def published_order(edition: Edition) -> Order | None:
    """Events whose publication is known, the latest first; None without a history."""
    if edition.history is None:
        return None
    known = [(moment, event) for event in edition.timeline.events if (moment := known_since(event, edition))]
    known.sort(key=lambda pair: pair[0])
    times = {}
    for moment, event in known:
        local = moment.astimezone(edition.view.archive.zone)
        times[event.id] = (PartialDate.of(local.date()), Clock(local.hour, local.minute))
    events = tuple(event for _, event in reversed(known))
    return Order(PUBLISHED, "Timeline by publication", "when it became public", "Nothing became public", events, times)


def orders_of(edition: Edition) -> tuple[Order, ...]:
    """The orders that an edition has."""
    published = published_order(edition)
    return (happened_order(edition), published) if published else (happened_order(edition),)


def _happened(event: Event, published: PartialDate, edition: Edition) -> Iterable[str]:
    """`happened 3 Mar 2026 (7 days before)`; `for 30 Jun 2026` where it was announced; nothing of what is news of git itself."""
    if event.published:
        return
    days = (published.first - event.date.first).days if event.date.is_exact else None
    if days == 0:
        yield "happened the same day"
    elif days is not None and days < 0:
        yield f"for {short_date(event.date)}"
    else:
        record = edition.view.archive.by_id.get(event.record)
        is_told = days is not None and record is not None and record.front.provenance is Provenance.OFFICIAL
        yield f"happened {short_date(event.date)}" + (f" ({exact_span(days or 0)} before)" if is_told else "")
