"""Drawn calendars say of each day how it is counted."""

import re

from minutebook.reference.counting import render_page


def test_calendar_of_the_parish_says_which_days_are_clear() -> None:
    """For a meeting on Monday 13 January 2025 they are Saturday 11, Friday 10 and Thursday 9; Wednesday 8 is the last day."""
    days = days_of("Meeting on Monday 13 January 2025: the last day is Wednesday 8 January 2025.")
    assert days[:8] == [
        "outside: 6 Jan", "outside: 7 Jan", "end: 8 Jan, last day", "counted: 9 Jan, 3", "counted: 10 Jan, 2",
        "counted: 11 Jan, 1", "skipped: 12 Jan, Sunday", "start: 13 Jan, meeting",
    ]  # fmt: skip
    assert {day.partition(":")[0] for day in days[8:]} == {"outside"}


def test_calendar_of_wales_begins_with_the_day_of_the_meeting() -> None:
    days = days_of("Meeting on Monday 13 January 2025: the last day is Tuesday 21 January 2025.")
    assert days[:9] == [
        "start: 13 Jan, meeting, 1", "counted: 14 Jan, 2", "counted: 15 Jan, 3", "counted: 16 Jan, 4", "counted: 17 Jan, 5",
        "skipped: 18 Jan, Saturday", "skipped: 19 Jan, Sunday", "counted: 20 Jan, 6", "end: 21 Jan, 7, last day",
    ]  # fmt: skip


def days_of(caption: str) -> list[str]:
    """The cells of the calendar under a caption: how each looks, and what it says."""
    (table,) = [table for table in render_page().split("<table")[1:] if caption in table]
    cells = re.findall(r'<td class="mb-calendar__(\w+)">(.*?)</td>', table.partition("</table>")[0])
    return [f"{kind}: {', '.join(re.findall(r'<span[^>]*>([^<]*)</span>', inner))}" for kind, inner in cells]
