"""When the minutes of a meeting were first published, and whether that says how long the body took."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from minutebook.auditing.lives import Life, Version
from minutebook.auditing.minutes import Minutes

IMPORT_FILES = 5
IMPORT_DAYS = 180


class Standing(StrEnum):
    """How minutes are counted. Only the first two are in the figures."""

    PUBLISHED = "published"
    AGENDA_FIRST = "agenda-first"
    """On the branch before the meeting: counted from the first new text on its day or later."""
    NOT_SINCE = "not-since-meeting"
    """On the branch before the meeting, with no new text since."""
    IMPORTED = "bulk-import"
    UNKNOWN = "history-missing"
    """Published in the first commit that a shallow clone has, or before it."""


COUNTED = frozenset({Standing.PUBLISHED, Standing.AGENDA_FIRST})


@dataclass(frozen=True, slots=True)
class Publication:
    """Minutes with the version that published them, and the days from the meeting until then.

    `version` is None where there was none since the meeting, or it is not known; then `days` is None too.
    """

    minutes: Minutes
    standing: Standing
    version: Version | None = None
    days: int | None = None

    @property
    def is_counted(self) -> bool:
        return self.standing in COUNTED


@dataclass(frozen=True, slots=True)
class Import:
    """A commit that published minutes of long ago together: how many files, and the first and last of their meetings."""

    version: Version
    files: int
    first: date
    last: date


def judge(minutes: Minutes, life: Life, known_from: date | None) -> Publication:
    """When these minutes were published. `known_from` is the day on which the history of a shallow clone begins."""
    meeting = minutes.meeting
    if known_from and life[0].number == 0 and meeting.first <= known_from:
        return Publication(minutes, Standing.UNKNOWN)
    version = next((version for version in life if day_of(version) >= meeting.first), None)
    if version is None:
        return Publication(minutes, Standing.NOT_SINCE)
    standing = Standing.PUBLISHED if version is life[0] else Standing.AGENDA_FIRST
    # Where the day is not known, the last that it may be: minutes that came before then took no time.
    return Publication(minutes, standing, version, max((day_of(version) - meeting.last).days, 0))


def day_of(version: Version) -> date:
    """The day of a version where its committer was: the only day that a commit states."""
    return version.commit.committed.date()


def set_imports_apart(publications: Iterable[Publication]) -> tuple[tuple[Publication, ...], tuple[Import, ...]]:
    """Mark the minutes that bulk imports published, and name those imports, in the order of the branch.

    A commit is a bulk import if it published IMPORT_FILES minutes or more, and either their meetings lie more than
    IMPORT_DAYS days apart, or every one of them was more than IMPORT_DAYS days old.
    """
    publications = tuple(publications)
    together: dict[int, list[Publication]] = defaultdict(list)
    for publication in publications:
        if publication.version:
            together[publication.version.number].append(publication)
    imports = {number: _import(group) for number, group in sorted(together.items()) if _is_import(group)}
    marked = (
        replace(publication, standing=Standing.IMPORTED)
        if publication.version and publication.version.number in imports
        else publication
        for publication in publications
    )
    return tuple(marked), tuple(imports.values())


def _is_import(group: list[Publication]) -> bool:
    if len(group) < IMPORT_FILES:
        return False
    meetings = [publication.minutes.meeting.last for publication in group]
    is_wide = (max(meetings) - min(meetings)).days > IMPORT_DAYS
    return is_wide or all((publication.days or 0) > IMPORT_DAYS for publication in group)


def _import(group: list[Publication]) -> Import:
    meetings = [publication.minutes.meeting for publication in group]
    version = group[0].version
    assert version
    first, last = min(meeting.first for meeting in meetings), max(meeting.last for meeting in meetings)
    return Import(version, len(group), first, last)
