"""Calendars of a small archive, byte for byte, and read back by other programs."""

import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from minutebook.outputs.calendars.appointments import Appointment, build_appointments
from minutebook.outputs.calendars.components import render_appointment, render_calendar, render_timezone
from minutebook.outputs.calendars.write import render_calendars
from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import SiteFile

EXPECTED = Path(__file__).parent / "expected"
LONDON = ZoneInfo("Europe/London")
AGENDA = "---\ntype: agenda\ntitle: Board\nbody: board\n{}---\n"
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)


def contents(edition: Edition) -> Mapping[str, bytes]:
    return {file.path: file.content for file in render_calendars(edition)}


def meetings_of(edition: Edition) -> list[tuple[str, str, int, object]]:
    """Of each meeting in the calendar of all: uid, status, sequence and start, as icalendar reads them."""
    events = Calendar.from_ical(contents(edition)["calendars/all.ics"]).walk("VEVENT")
    return [(str(e["uid"]).partition("@")[0], str(e["status"]), e["sequence"], e["dtstart"].dt) for e in events]


def test_calendars_are_as_expected(
    followed: Edition, assert_as_expected: Callable[[Iterable[SiteFile], Path], None]
) -> None:
    assert_as_expected(render_calendars(followed), EXPECTED)


def test_meetings_have_their_status_and_their_times(followed: Edition) -> None:
    garden = "meetings/garden-committee"
    assert meetings_of(followed) == [
        ("meetings/allotments/2026-01-14", "CONFIRMED", 0, datetime(2026, 1, 14, 19, 35, tzinfo=LONDON)),
        (f"{garden}/2026-02-11", "CANCELLED", 1, datetime(2026, 2, 11, 19, 30, tzinfo=LONDON)),
        (f"{garden}/2026-02-18", "TENTATIVE", 0, date(2026, 2, 18)),
        (f"{garden}/2026-03-11", "CONFIRMED", 0, datetime(2026, 3, 11, 23, 0, tzinfo=LONDON)),
    ]


def test_another_reader_finds_the_same_meetings(followed: Edition) -> None:
    for path, content in contents(followed).items():
        theirs = IcsCalendarStream.calendar_from_ics(content.decode())
        ours = Calendar.from_ical(content).walk("VEVENT")
        assert [(e.uid, e.summary, e.start, e.sequence) for e in theirs.events] == [
            (str(e["uid"]), str(e["summary"]), e["dtstart"].dt, e["sequence"]) for e in ours
        ], path


def test_a_meeting_past_midnight_ends_on_the_next_day(followed: Edition) -> None:
    last = build_appointments(followed)[-1]
    assert last.end == datetime(2026, 3, 12, 0, 30, tzinfo=LONDON)
    assert last.place == "Online"


def test_a_record_of_the_new_day_takes_the_place_of_the_moved_meeting(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    moved = "date: 2026-02-03\nstatus: rescheduled\ncancelled: {moved-to: 2026-02-10}\n"
    first = {"meetings/board/2026-02-03/agenda.md": AGENDA.format(moved)}
    folder = make_archive(first)
    assert meetings_of(make_edition(folder))[1] == ("meetings/board/2026-02-10", "TENTATIVE", 0, date(2026, 2, 10))
    new = folder / "records/meetings/board/2026-02-10/agenda.md"
    new.parent.mkdir()
    new.write_text(AGENDA.format("date: 2026-02-10\nstatus: scheduled\n"), encoding="utf-8")
    assert meetings_of(make_edition(folder))[1:] == [
        ("meetings/board/2026-02-10", "CONFIRMED", 0, date(2026, 2, 10)),
    ]


def test_no_line_is_longer_than_75_octets(followed: Edition) -> None:
    for content in contents(followed).values():
        assert max(len(line) for line in content.split(b"\r\n")) <= 75
        assert b"\n" not in content.replace(b"\r\n", b"")


def test_every_time_zone_named_is_defined(followed: Edition) -> None:
    for content in contents(followed).values():
        assert set(re.findall(rb"TZID=([^:;]+)", content)) <= set(re.findall(rb"^TZID:(.+)\r$", content, re.M))


@pytest.mark.parametrize(
    "zone", ["Europe/London", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]
)
def test_the_time_zone_gives_every_hour_its_offset(zone: str, followed: Edition) -> None:
    appointments = build_appointments(followed)
    content = render_calendar("All", "", "", render_timezone(ZoneInfo(zone), appointments), [])
    defined = tzical(io.StringIO(content.decode())).get(zone)
    instants = [datetime(2026, 1, 2, tzinfo=UTC) + timedelta(minutes=30 * half) for half in range(2 * 24 * 700)]
    assert [instant for instant in instants if shown(instant, defined) != shown(instant, ZoneInfo(zone))] == []


def shown(instant: datetime, zone: tzinfo) -> datetime:
    """What clocks show."""
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)


def test_nothing_of_closed_records_is_in_any_calendar(followed: Edition) -> None:
    assert [path for path, content in contents(followed).items() if re.search(b"zyzzyva|hidden", content, re.I)] == []


@pytest.mark.parametrize("day", ["0001-01-01", "1850-06-01", "9999-12-31"])
def test_any_day_of_the_calendar_can_be_told(
    day: str, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    front = f"date: {day}\nstart: 23:00\nend: 01:00\n"
    edition = make_edition(make_archive({f"meetings/board/{day}/agenda.md": AGENDA.format(front)}))
    start = datetime.combine(date.fromisoformat(day), datetime.min.time().replace(hour=23), LONDON)
    assert meetings_of(edition) == [(f"meetings/board/{day}", "CONFIRMED", 0, start)]


def test_without_the_site_s_address_calendars_have_no_links(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    edition = make_edition(make_archive({"meetings/board/2026-02-03/agenda.md": AGENDA.format("date: 2026-02-03\n")}))
    nowhere = contents(replace(edition, site_url=""))["calendars/board.ics"]
    assert b"URL" not in nowhere
    assert b"\r\nUID:meetings/board/2026-02-03@minutebook.invalid\r\n" in nowhere


def test_items_are_named_by_number_and_words_as_far_as_they_have_them(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    text = AGENDA.format("date: 2026-02-03\n") + "## 1. The gate\n\n## 2.\n\n## The pond\n\n##\n"
    (appointment,) = build_appointments(make_edition(make_archive({"meetings/board/2026-02-03/agenda.md": text})))
    assert appointment.description.split("\n\n")[0] == "Agenda:\n1. The gate\n2.\nThe pond\nItem 4"


@pytest.fixture(scope="module")
def appointment(followed: Edition) -> Appointment:
    return build_appointments(followed)[0]


@given(title=ANY_TEXT)
@example(title="\x00\x0b\ud800\uffff\x85")
@example(title="C:\\News, C:\\news")
@example(title="a\\nb; c, d: \"e\" ^n 'f'")
@example(title="\u202eשלום עולם\u2066 مرحبا 🎉" * 20)
@settings(max_examples=60, deadline=None)
def test_any_title_reads_back(title: str, appointment: Appointment) -> None:
    event = render_appointment(replace(appointment, title=title, place=title, description=title), [title])
    content = render_calendar(title, "", "", render_timezone(LONDON, [appointment]), [event])
    expected = one_line(title).replace("\\N", "\\\u2060N")
    assert str(Calendar.from_ical(content).walk("VEVENT")[0]["summary"]) == expected
    assert (IcsCalendarStream.calendar_from_ics(content.decode()).events[0].summary or "").strip() == expected.strip()
