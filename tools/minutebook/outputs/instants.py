"""Instants: when something happened, as outputs write it."""

from datetime import datetime, timedelta, timezone

from minutebook.dates import Moment
from minutebook.outputs.edition import Edition


def first_instant(moment: Moment, edition: Edition) -> datetime:
    """The first instant that a moment may be, as it can be written."""
    return writable(moment.span(edition.view.archive.zone)[0])


def writable(instant: datetime) -> datetime:
    """The instant with an offset from UTC in whole minutes.

    Before standard time, offsets had seconds, which RFC 3339 cannot write: they are cut off.
    """
    offset = instant.utcoffset() or timedelta()
    return instant.replace(tzinfo=timezone(timedelta(minutes=int(offset.total_seconds() / 60))))
