"""Drawn calendars: the weeks around a meeting as a table, in which each day says how a rule counts it."""

from datetime import date, timedelta
from html import escape

from minutebook.dates import MONTHS
from minutebook.periods import CLEAR
from minutebook.rule_words import Weekday
from minutebook.rules.clock.counting import Count

WEEK = timedelta(days=7)
WEEKDAYS = tuple(Weekday)


def draw_calendar(count: Count, start: date, caption: str, start_is: str, end_is: str) -> str:
    """The weeks from `start`, which `start_is` (“meeting”), to the day on which the period ends, which `end_is` (“last day”)."""
    last = count.last_day(start)
    said = _said(count, start, last)
    said[start] = (start_is, *said.get(start, ()))
    said[last] = (*said.get(last, ()), end_is)
    kinds = {start: "start", last: "end"}
    monday = min(start, last) - timedelta(days=min(start, last).weekday())
    rows = []
    while monday <= max(start, last):
        week = (monday + timedelta(days=offset) for offset in range(7))
        cells = "".join(_cell(day, kinds.get(day) or _kind(said.get(day)), said.get(day, ())) for day in week)
        rows.append(f"<tr>{cells}</tr>\n")
        monday += WEEK
    heads = "".join(
        f'<th scope="col"><abbr title="{day.capitalize()}">{day[:3].capitalize()}</abbr></th>' for day in Weekday
    )
    head = f"<caption>{escape(caption)}</caption>\n<thead><tr>{heads}</tr></thead>\n"
    table = f'<table class="mb-calendar__table">\n{head}<tbody>\n{"".join(rows)}</tbody>\n</table>'
    return f'<div class="mb-calendar">\n{table}\n</div>\n'


def in_full(day: date) -> str:
    """`Wednesday 8 January 2025`."""
    return f"{WEEKDAYS[day.weekday()].capitalize()} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _said(count: Count, start: date, last: date) -> dict[date, tuple[str, ...]]:
    """What the days of the count say of themselves: which of them each is, or why it is not counted."""
    said: dict[date, tuple[str, ...]] = {}
    number, step = 0, timedelta(days=count.step)
    day = start if count.counts_the_day else start + step
    end = last if count.period.unit in CLEAR else last + step
    while day != end:
        why = count.why_not_counted(day)
        number += not why
        said[day] = (why,) if why else (str(number),)
        day += step
    return said


def _kind(said: tuple[str, ...] | None) -> str:
    if not said:
        return "outside"
    return "counted" if said[0].isdecimal() else "skipped"


def _cell(day: date, kind: str, said: tuple[str, ...]) -> str:
    shown = f'<span class="mb-calendar__day">{day.day} {MONTHS[day.month - 1][:3]}</span>'
    return f'<td class="mb-calendar__{kind}">{shown}{"".join(f" <span>{escape(word)}</span>" for word in said)}</td>'
