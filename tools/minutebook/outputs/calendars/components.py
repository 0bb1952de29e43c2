"""Components: appointments and calendars in iCalendar's own terms, written by the icalendar library."""

from collections.abc import Sequence
from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from minutebook.outputs.calendars.appointments import Appointment
from minutebook.outputs.characters import one_line

PRODUCT = "-//Minutebook//Minutebook//EN"
REFRESH = timedelta(hours=12)
END = b"END:VCALENDAR\r\n"
# Years outside these are mistakes that the record shows elsewhere; they need no table of the clock's changes.
FIRST_YEAR, LAST_YEAR = 1900, 2100


def render_appointment(appointment: Appointment, categories: Sequence[str]) -> bytes:
    """A VEVENT."""
    event = Event()
    event.add("uid", appointment.uid)
    event.add("dtstamp", appointment.stamp.astimezone(UTC))
    event.add("dtstart", appointment.start)
    if appointment.end:
        event.add("dtend", appointment.end)
    event.add("summary", _line(appointment.title))
    event.add("status", appointment.status.value)
    event.add("sequence", appointment.sequence)
    event.add("categories", [_line(category) for category in categories])
    if appointment.place:
        event.add("location", _line(appointment.place))
    if appointment.description:
        event.add("description", "\n".join(map(_line, appointment.description.splitlines())))
    if appointment.url:
        event.add("url", appointment.url)
    return bytes(event.to_ical())


def render_timezone(zone: ZoneInfo, appointments: Sequence[Appointment]) -> Timezone:
    """The VTIMEZONE that all calendars share: the changes of the clock in all years of the appointments.

    It begins a year early: of the first observance nobody knows what went before, and some readers guess wrongly.
    """
    years = [min(max(each.start.year, FIRST_YEAR), LAST_YEAR) for each in appointments] or [FIRST_YEAR]
    timezone = Timezone.from_tzinfo(zone, first_date=date(min(years) - 1, 1, 1), last_date=date(max(years) + 2, 1, 1))
    for change in timezone.subcomponents:
        if isinstance(change, TimezoneDaylight | TimezoneStandard):
            _tell_in_old_time(change)
            _state_dates_singly(change)
    return timezone


def render_calendar(name: str, source: str, page: str, timezone: Timezone, appointments: Sequence[bytes]) -> bytes:
    """A VCALENDAR; `source` is its own address and `page` that of what it follows, both empty where unknown."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", _line(name))
    calendar.add("x-wr-calname", _line(name))
    calendar.add("x-wr-timezone", timezone.tz_name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT12H")
    if source:
        calendar.add("source", source, parameters={"VALUE": "URI"})
        calendar.add("url", page)
    calendar.add_component(timezone)
    return bytes(calendar.to_ical()).removesuffix(END) + b"".join(appointments) + END


def _tell_in_old_time(change: TimezoneDaylight | TimezoneStandard) -> None:
    """Move the onset of a change to the clock before it, as RFC 5545, section 3.6.5, asks.

    icalendar gives the first hour that the new clock shows: where clocks go forward, that is later by the difference.
    """
    late = change.TZOFFSETTO - change.TZOFFSETFROM
    if late <= timedelta():
        return
    change.DTSTART -= late
    if "rdate" in change:
        change.add("rdate", [each.dt - late for each in change.pop("rdate").dts])


def _state_dates_singly(change: TimezoneDaylight | TimezoneStandard) -> None:
    """An RDATE for each date, the first one too: ical.js reads one date of each RDATE, and DTSTART only where there is none."""
    if "rdate" in change:
        for onset in (change.DTSTART, *(each.dt for each in change.pop("rdate").dts)):
            change.add("rdate", [onset])


def _line(words: str) -> str:
    """Words on one line. icalendar takes a backslash before an N for a line break: a word joiner keeps the two apart."""
    return one_line(words).replace("\\N", "\\\u2060N")
