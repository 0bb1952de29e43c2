"""The figures of each body: median, 90th percentile and worst, what is outstanding, and what is counted apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil
from statistics import median

from minutebook.lag.meeting_lag import Counting, MeetingLag

IMPORT_FILES = 5
IMPORT_DAYS = 180


@dataclass(frozen=True, slots=True)
class BodyLag:
    """One body's days from meeting to published minutes, over `counted` meetings.

    The 90th percentile is the least number of days within which nine tenths were published. Figures are None where
    nothing is counted, or where they would be wrong: the history of some meetings is missing.
    """

    body: str
    meetings: tuple[MeetingLag, ...]
    counted: int
    median: float | None
    ninetieth: int | None
    worst: int | None
    outstanding: tuple[MeetingLag, ...]
    apart: Mapping[Counting, int]


def build_figures(meetings: Iterable[MeetingLag]) -> tuple[BodyLag, ...]:
    """The figures of every body that met, in the order of their ids."""
    bodies: defaultdict[str, list[MeetingLag]] = defaultdict(list)
    for meeting in _imports_apart(tuple(meetings)):
        bodies[meeting.body].append(meeting)
    return tuple(_figures(body, tuple(bodies[body])) for body in sorted(bodies))


def _figures(body: str, meetings: tuple[MeetingLag, ...]) -> BodyLag:
    apart = Counter(meeting.counting for meeting in meetings)
    days = sorted(
        meeting.days for meeting in meetings if meeting.counting is Counting.COUNTED and meeting.days is not None
    )
    outstanding = tuple(meeting for meeting in meetings if meeting.counting is Counting.OUTSTANDING)
    counted = len(days)
    kept: dict[Counting, int] = {
        one: apart[one] for one in Counting if apart[one] and one not in (Counting.COUNTED, Counting.OUTSTANDING)
    }
    if not days or Counting.UNKNOWN in apart:
        return BodyLag(body, meetings, counted, None, None, None, outstanding, kept)
    ninetieth = days[ceil(counted * 0.9) - 1]
    return BodyLag(body, meetings, counted, median(days), ninetieth, days[-1], outstanding, kept)


def _imports_apart(meetings: tuple[MeetingLag, ...]) -> Iterator[MeetingLag]:
    """Minutes that one commit published together when all of them were old say when they were imported, no more."""
    together: defaultdict[str, list[int]] = defaultdict(list)
    for meeting in meetings:
        if meeting.counting is Counting.COUNTED and meeting.days is not None:
            together[meeting.commit].append(meeting.days)
    imports = {commit for commit, days in together.items() if len(days) >= IMPORT_FILES and min(days) > IMPORT_DAYS}
    for meeting in meetings:
        is_import = meeting.counting is Counting.COUNTED and meeting.commit in imports
        yield replace(meeting, counting=Counting.IMPORTED, days=None) if is_import else meeting
