"""The two clocks of what an edition shows: when it happened, and since when the public could know it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from minutebook.dates import PartialDate
from minutebook.events.event import Event
from minutebook.history.kinds import VersionKind
from minutebook.labels import plural, short_date, span_of_days
from minutebook.outputs.edition import Edition
from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.words import Provenance

MANY_DAYS = 730
NO_NEWS = (VersionKind.EDITORIAL, VersionKind.MOVE, VersionKind.NOT_PUBLIC, VersionKind.WITHDRAWAL)
"""Kinds of version that give nobody anything new to read."""


@dataclass(frozen=True, slots=True)
class Instant:
    """A time of publication: as a reader sees it, in the organisation's time zone, and as machines do, in UTC."""

    words: str
    stated: str


def instant_of(moment: datetime, edition: Edition) -> Instant:
    local = moment.astimezone(edition.view.archive.zone)
    return Instant(f"{PartialDate.of(local.date()).words}, {local:%H:%M}", _stated(moment))


def day_instant(moment: datetime, edition: Edition) -> Instant:
    """A time of publication of which a reader sees only the day."""
    return Instant(PartialDate.of(day_of(moment, edition)).words, _stated(moment))


def _stated(moment: datetime) -> str:
    """A moment as machines read it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def day_of(moment: datetime, edition: Edition) -> date:
    """The day of a time of publication in the organisation's time zone."""
    return moment.astimezone(edition.view.archive.zone).date()


def known_since(event: Event, edition: Edition) -> datetime | None:
    """When the public could first know an event; None where that is not known, or it is not published yet."""
    if event.published or not edition.history:
        return event.published
    return edition.history.known_since(event.source)


def public_words(event: Event, edition: Edition) -> str:
    """`public 4 Nov 2016 (7 days)`; empty where it is not known, or came first, or says only when the archive was made."""
    moment = known_since(event, edition) if not event.published else None
    record = edition.view.archive.by_id.get(event.record)
    if moment is None or record is None or record.front.provenance is not Provenance.OFFICIAL:
        return ""
    day = day_of(moment, edition)
    gap = gap_words(event.date, day)
    if day < event.date.first or not gap:
        return ""
    return f"public {gap}" if day == event.date.first else f"public {short_date(PartialDate.of(day))} ({gap})"


def last_changed(event: Event, edition: Edition) -> datetime | None:
    """When the words of the record that an event is of were last changed in public; None where that is not known."""
    if event.published or not edition.history:
        return event.published
    life = edition.history.lives.get(event.record, ())
    changed = (version.published for version in life if version.kind not in NO_NEWS and version.published)
    return max(changed, default=None)


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
    return exact_span(days) if days > 0 else f"{exact_span(-days)} before"


def exact_span(days: int) -> str:
    """Days are told as days where they are those that a body took: `85 days`; years once they are many."""
    return plural(days, "day") if days < MANY_DAYS else span_of_days(days)


def days_between(happened: PartialDate, public: date) -> int | None:
    """The days from what happened to its publication, negative if that came first; None where the day is not known."""
    return (public - happened.first).days if happened.is_exact else None
