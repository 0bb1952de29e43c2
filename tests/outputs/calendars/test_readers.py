"""Calendars of whole sites, as programs of others read them."""

import json
import os
import shutil
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from minutebook.outputs.calendars.appointments import Appointment, AppointmentStatus
from minutebook.outputs.calendars.components import render_appointment, render_calendar, render_timezone

from ...sites import CHECKERS, MISSING

READERS = Path(__file__).parent / "readers.mjs"


def ours(path: Path) -> list[list[str]]:
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return sorted([str(e["uid"]), str(e["summary"]), instant(e["dtstart"].dt), str(e["status"])] for e in events)


def instant(start: date) -> str:
    whole = start if isinstance(start, datetime) else datetime.combine(start, time.min, UTC)
    return whole.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


@pytest.mark.skipif(not (CHECKERS / "node-ical").is_dir() or not shutil.which("node"), reason=MISSING)
@pytest.mark.parametrize("site", ["demonstration", "miniature", "ordeal"])
def test_two_readers_in_javascript_find_the_same_meetings(sites: Path, site: str) -> None:
    assert_read_alike(sites / site / "calendars/all.ics")


@pytest.mark.skipif(not (CHECKERS / "node-ical").is_dir() or not shutil.which("node"), reason=MISSING)
@pytest.mark.parametrize("name", ["America/Los_Angeles", "Europe/London", "Australia/Lord_Howe"])
def test_they_know_the_hour_in_every_summer_and_winter(tmp_path: Path, name: str) -> None:
    zone = ZoneInfo(name)
    days = [datetime(year, month, 15, 19, 30, tzinfo=zone) for year in range(1975, 2028) for month in (1, 7)]
    meetings = [
        Appointment(
            f"{day:%F}@example.org", "board", "Board", day, None, day, AppointmentStatus.CONFIRMED, 0, "", "", ""
        )
        for day in days
    ]
    events = [render_appointment(meeting, ()) for meeting in meetings]
    calendar = tmp_path / "board.ics"
    calendar.write_bytes(render_calendar("Board", "", "", render_timezone(zone, meetings), events))
    assert_read_alike(calendar)


def assert_read_alike(calendar: Path) -> None:
    command = ["node", str(READERS), str(calendar)]
    done = subprocess.run(command, env={**os.environ, "TZ": "UTC"}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = {reader: sorted(events) for reader, events in json.loads(done.stdout).items()}
    assert found == {"ical.js": ours(calendar), "node-ical": ours(calendar)}


def test_every_calendar_keeps_the_rules_of_its_format(sites: Path) -> None:
    for path in sites.glob("*/calendars/*.ics"):
        data = path.read_bytes()
        lines = data.split(b"\r\n")
        assert lines[-1] == b"", path
        assert not any(b"\n" in line or len(line) > 75 for line in lines), path
        for line in lines:
            line.decode()  # a fold never parts the bytes of one character
        calendar = Calendar.from_ical(data)
        zones = {str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")}
        events = calendar.walk("VEVENT")
        assert len({str(event["uid"]) for event in events}) == len(events), path
        for event in events:
            assert event["dtstamp"].dt.utcoffset() == timedelta(), path
            assert event["dtstart"].params.get("TZID") in {None, *zones}, path
            assert (event["status"] == "CANCELLED") == (event["sequence"] == 1), path
