"""Hindsight: an archive as it stood on a day, without what had not surely happened by then."""

from dataclasses import replace

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter, FrontMatter


def archive_as_of(archive: Archive, day: PartialDate) -> Archive:
    """The archive without records of what happened after a day; what stands for years is as it is described now."""
    return replace(archive, records=tuple(record for record in archive.records if _had_happened(record, day)))


def _had_happened(record: Record[FrontMatter], day: PartialDate) -> bool:
    return not isinstance(record.front, DatedFrontMatter) or record.front.date.last <= day.last
