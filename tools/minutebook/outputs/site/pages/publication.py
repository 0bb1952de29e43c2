"""The page of publication: how long each body takes to publish its minutes, side by side, and whose are missing now."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.labels import plural
from minutebook.lag.figures import BodyLag
from minutebook.meeting import Meeting
from minutebook.outputs.page import Page
from minutebook.outputs.site.lags import APART, apart_words, days_words, why_none
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.meetings import lacks_minutes, meeting_lines
from minutebook.outputs.site.press import Press, Sheet

ADDRESS = "publication/"
TITLE = "Publication of minutes"
MOST_MISSING = 100
SECTIONS = {"compared": "Bodies compared", "missing": "Meetings without minutes", "counting": "How this is counted"}
COUNTING = (
    "Days run from the day of the meeting to the day on which anybody could first read its minutes: that of the commit "
    "that brought them to the published branch.",
    "The median is the middle meeting’s. “Nine in ten within” is the least number of days within which nine tenths of the "
    "meetings had public minutes.",
    "Minutes that were imported or reconstructed are not counted: they became public when this archive was made. Nor are "
    "old minutes that one commit brought together, minutes that are withheld, and those of a day that is not recorded.",
    "Where part of the history is missing, the figures of a body are left out, since they would be wrong.",
)


@dataclass(frozen=True, slots=True)
class Compared:
    """One body's row. `reach` and `middle` are its 90th percentile and median in percent of the drawing; None without figures."""

    body: Link
    figures: tuple[str, ...]
    counted: int
    missing: int
    apart: str
    apart_count: int
    reach: float | None
    middle: float | None


def render_pages(press: Press) -> Iterator[Page]:
    sheet = press.sheet(ADDRESS)
    edition, meetings = sheet.edition, press.edition.view.archive.meetings.values()
    missing = [meeting for meeting in meetings if lacks_minutes(meeting, edition, sheet.shelves)]
    rows = _rows(missing, sheet)
    lines = meeting_lines(sorted(missing, key=lambda meeting: (meeting.date, meeting.id))[:MOST_MISSING], sheet)
    html = sheet.render(
        "publication.html",
        title=TITLE,
        rows=rows,
        has_figures=any(row.figures for row in rows),
        none_words=_none_words(sheet),
        why_apart=_why_apart(sheet),
        missing=lines,
        missing_count=len(missing),
        counting=COUNTING,
        sections=SECTIONS,
        has_history=edition.history is not None,
    )
    shown = {"compared": rows, "missing": True, "counting": True}
    contents = tuple((2, words, name) for name, words in SECTIONS.items() if shown[name])
    description = (
        f"How long each body takes to publish its minutes, and {plural(len(missing), 'meeting')} without minutes."
    )
    yield Page(ADDRESS, TITLE, html, description, "publication", "", contents)


def _rows(missing: list[Meeting], sheet: Sheet) -> tuple[Compared, ...]:
    """Bodies that have met: those with figures first, the slowest of them on top, then by name."""
    lags = sheet.shelves.lags
    most = max((lag.ninetieth or 0 for lag in lags.values()), default=0) or 1
    names = {body: sheet.links.body(body) for body in lags}
    order = sorted(lags, key=lambda body: (lags[body].median is None, -(lags[body].median or 0), names[body].words))
    return tuple(
        _row(names[body], lags[body], sum(meeting.body == body for meeting in missing), most) for body in order
    )


def _row(body: Link, lag: BodyLag, missing: int, most: int) -> Compared:
    if lag.median is None or lag.ninetieth is None or lag.worst is None:
        return Compared(body, (), lag.counted, missing, *_apart(lag), None, None)
    return Compared(
        body,
        tuple(days_words(days) for days in (lag.median, lag.ninetieth, lag.worst)),
        lag.counted,
        missing,
        *_apart(lag),
        round(100 * lag.ninetieth / most, 1),
        round(100 * lag.median / most, 1),
    )


def _apart(lag: BodyLag) -> tuple[str, int]:
    """Which meetings are not counted, in words, and how many they are."""
    return apart_words(lag.apart), sum(lag.apart.values())


def _why_apart(sheet: Sheet) -> str:
    """The one reason why meetings are not counted, where it is the same for all; then a number for each body suffices."""
    apart = [lag.apart for lag in sheet.shelves.lags.values() if lag.apart]
    kinds = {kind for each in apart for kind in each}
    return APART[kinds.pop()] if len(kinds) == 1 and len(apart) > 1 else ""


def _none_words(sheet: Sheet) -> str:
    """The one reason why no body has figures, where it is the same for all."""
    reasons = {why_none(lag) for lag in sheet.shelves.lags.values()}
    return reasons.pop() if len(reasons) == 1 else ""
