"""Corrections that git shows and no entry states; those that an entry states are events of their own."""

from collections.abc import Iterable, Iterator

from minutebook.corrections import CorrectionMade
from minutebook.dates import Clock, PartialDate
from minutebook.events.event import Event, EventKind
from minutebook.public import View
from minutebook.public_history import ShownVersion
from minutebook.records.front import DatedFrontMatter

COMMIT_DIGITS = 12


def aspect_of(version: ShownVersion) -> str:
    """What tells one correction of a record from its others: the commit, which stays when versions are counted anew."""
    return f"correction-{version.commit[:COMMIT_DIGITS]}"


def derive_corrections(corrections: Iterable[CorrectionMade], view: View) -> Iterator[Event]:
    """An event at the time at which each was published; none where that is not known."""
    for made in corrections:
        version, record = made.version, view.archive.by_id.get(made.record)
        if made.stated or version is None or version.published is None or record is None:
            continue
        front = record.front
        local = version.published.astimezone(view.archive.zone)
        yield Event(
            date=PartialDate.of(local.date()),
            kind=EventKind.CORRECTION,
            body=front.body if isinstance(front, DatedFrontMatter) else "",
            title=f"Correction to {front.title}",
            target=record.id,
            record=record.id,
            aspect=aspect_of(version),
            clock=Clock(local.hour, local.minute),
            detail="no reason is recorded",
            where=record.type.value,
            topics=front.topics,
            fragment=f"record-version-{version.number}",
            published=version.published,
        )
