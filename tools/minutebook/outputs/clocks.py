"""The two clocks of what an edition shows: when it happened, and since when the public could know it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from minutebook.dates import PartialDate
from minutebook.events.event import Event
from minutebook.labels import span_of_days
from minutebook.outputs.edition import Edition
from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.words import Provenance


@dataclass(frozen=True, slots=True)
class Instant:
    """A time of publication: as a reader sees it, in the organisation's time zone, and as machines do, in UTC."""

    words: str
    stated: str


def instant_of(moment: datetime, edition: Edition) -> Instant:
    local = moment.astimezone(edition.view.archive.zone)
    words = f"{PartialDate.of(local.date()).words}, {local:%H:%M}"
    return Instant(words, moment.astimezone(UTC).isoformat().replace("+00:00", "Z"))


def day_instant(moment: datetime, edition: Edition) -> Instant:
    """A time of publication of which a reader sees only the day."""
    return Instant(PartialDate.of(day_of(moment, edition)).words, instant_of(moment, edition).stated)


def day_of(moment: datetime, edition: Edition) -> date:
    """The day of a time of publication in the organisation's time zone."""
    return moment.astimezone(edition.view.archive.zone).date()


def known_since(event: Event, edition: Edition) -> datetime | None:
    """When the public could first know an event; None where that is not known, or it is not published yet."""
    if event.published or not edition.history:
        return event.published
    return edition.history.known_since(event.source)


@dataclass(frozen=True, slots=True)
class Pair:
    """The second clock of a fact beside the first. `public` is None where that is not known; `gap` is the time between, where
    it means anything; `verb` is what happened by the first.

    `is_later` where the record was imported or reconstructed: then `public` is only since when it is in this archive.
    `instead` says what is known where no time of publication is.
    """

    verb: str
    public: Instant | None
    gap: str
    is_later: bool
    instead: str


def pair_of(
    record: Record[FrontMatter], id_: str, happened: PartialDate | None, edition: Edition, verb: str = ""
) -> Pair | None:
    """The pair of a record or an entry of it, by its id; None where the edition has one clock only."""
    known = edition.history
    if known is None:
        return None
    moment = known.known_since(id_)
    is_later = record.front.provenance is not Provenance.OFFICIAL
    if moment is None:
        instead = "not published yet" if id_.partition("#")[0] in known.unpublished else "publication not recorded"
        return Pair(verb, None, "", is_later, instead)
    gap = "" if is_later or happened is None else gap_words(happened, day_of(moment, edition))
    return Pair(verb, day_instant(moment, edition), gap, is_later, "")


def gap_words(happened: PartialDate, public: date) -> str:
    """`7 days`, `the same day`, `3 days before`; empty where the day of either is not known."""
    days = days_between(happened, public)
    if days is None:
        return ""
    if days == 0:
        return "the same day"
    return span_of_days(days) if days > 0 else f"{span_of_days(-days)} before"


def days_between(happened: PartialDate, public: date) -> int | None:
    """The days from what happened to its publication, negative if that came first; None where the day is not known."""
    return (public - happened.first).days if happened.is_exact else None
