"""The two clocks of what an edition shows: when it happened, and since when the public could know it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from minutebook.dates import PartialDate
from minutebook.events.event import Event
from minutebook.outputs.edition import Edition


@dataclass(frozen=True, slots=True)
class Instant:
    """A time of publication: as a reader sees it, in the organisation's time zone, and as machines do, in UTC."""

    words: str
    stated: str


def instant_of(moment: datetime, edition: Edition) -> Instant:
    local = moment.astimezone(edition.view.archive.zone)
    words = f"{PartialDate.of(local.date()).words}, {local:%H:%M}"
    return Instant(words, moment.astimezone(UTC).isoformat().replace("+00:00", "Z"))


def day_of(moment: datetime, edition: Edition) -> date:
    """The day of a time of publication in the organisation's time zone."""
    return moment.astimezone(edition.view.archive.zone).date()


def known_since(event: Event, edition: Edition) -> datetime | None:
    """When the public could first know an event; None where that is not known, or it is not published yet."""
    if event.published or not edition.history:
        return event.published
    return edition.history.known_since(event.source)
