"""Openings: the time for which something was open, from one recorded moment to another."""

from minutebook.dates import Moment
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter
from minutebook.rules.clock.timed import AFTER, Phrases, Timed, span_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at


def opening(
    record: Record[DatedFrontMatter],
    opened: Moment | None,
    closed: Moment | None,
    phrases: Phrases,
    what: str,
    evidence: Evidence,
) -> Timed:
    """A time as a timed thing: it closed so long after it opened. Both ends may fall on a forbidden day."""
    zone = evidence.archive.zone
    anchor, done = span_of(opened, zone) if opened else None, span_of(closed, zone) if closed else None
    missing = f"when {what} {'opened' if opened is None else 'closed'} is not recorded"
    did = f"{what.capitalize()} opened"
    keys = ("nominations-open", "nominations-close") if what == "nominations" else ("opened", "closed")
    return Timed(
        record.id, record.front.body, record.front.date, AFTER, phrases, done, anchor, missing,
        also=((anchor, did),) if anchor else (), pointers=tuple(at(record, key) for key in keys),
    )  # fmt: skip
