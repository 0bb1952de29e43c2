"""As of a day: what had surely happened by then and what was to come, told from all that is known today."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

from pydantic_core import PydanticCustomError

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.events.event import EventKind
from minutebook.filing import date_of_name, filed
from minutebook.parse import record_id
from minutebook.public import View, attachments_of
from minutebook.public_history import PublicHistory
from minutebook.record import Record
from minutebook.records.agenda import Agenda
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.timeline import Timeline
from minutebook.words import MeetingStatus


def archive_as_of(archive: Archive, day: date) -> Archive:
    """The archive on `day`: what is dated later is left out, but for a meeting that had been called, which is to come.

    Ids of what is left out count as those of records that cannot be read, so that nothing else calls them missing.
    """
    left_out = later_than(archive, day)
    return replace(
        archive,
        records=tuple(_as_of(archive, day)),
        problems=tuple(problem for problem in archive.problems if record_id(problem.place.path) not in left_out),
        unreadable=archive.unreadable | left_out,
    )


def later_than(archive: Archive, day: date) -> frozenset[str]:
    """The ids of records that are left out on `day`; of one that cannot be read, by the date that its path states."""
    there = {record.id for record in _as_of(archive, day)}
    unread = {id_ for id_ in archive.unreadable if _is_filed_later(id_, day)}
    return frozenset((archive.by_id.keys() - there) | unread)


def view_as_of(view: View, day: date) -> View:
    """The public view on `day`; what is withheld today stays so."""
    archive = archive_as_of(view.archive, day)
    named = attachments_of(archive.records)
    files = tuple(file for file in archive.files if file.path in named)
    withheld = tuple(each for each in view.withheld if each.date.last <= day)
    return replace(view, archive=replace(archive, files=files), withheld=withheld)


def timeline_as_of(timeline: Timeline, day: date) -> Timeline:
    """The events of a view as of `day` that had happened by then, and the meetings to come."""
    return Timeline(
        tuple(event for event in timeline.events if event.date.last <= day or event.kind is EventKind.MEETING)
    )


def history_as_of(history: PublicHistory, view: View) -> PublicHistory:
    """The history of the records of a view as of a day, whenever their versions were published."""
    there = view.archive.by_id
    return replace(
        history,
        lives={id_: life for id_, life in history.lives.items() if id_ in there},
        since={id_: since for id_, since in history.since.items() if id_.partition("#")[0] in there},
        unpublished=history.unpublished & there.keys(),
    )


def _as_of(archive: Archive, day: date) -> Iterator[Record[FrontMatter]]:
    for record in archive.records:
        front = record.front
        if not isinstance(front, DatedFrontMatter) or front.date.last <= day:
            yield record
        elif isinstance(front, Agenda) and front.called and front.called.at and front.called.at.date.last <= day:
            yield _still_to_come(cast(Record[Agenda], record), day)


def _still_to_come(agenda: Record[Agenda], day: date) -> Record[Agenda]:
    """An agenda as it was before the meeting: cancelled only if that had been said."""
    off = agenda.front.cancelled
    if off and off.at and off.at.date.last <= day:
        return agenda
    return replace(agenda, front=agenda.front.model_copy(update={"status": MeetingStatus.SCHEDULED, "cancelled": None}))


def _is_filed_later(id_: str, day: date) -> bool:
    """Whether a record that cannot be read has a path that states a later date."""
    place = filed(id_)
    stated = date_of_name(place.dated_name) if place and place.dated_name else None
    try:
        return stated is not None and PartialDate.parse(stated).last > day
    except PydanticCustomError:
        return False
