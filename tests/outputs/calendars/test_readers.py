"""Calendars of whole sites, as programs of others read them."""

import json
import os
import shutil
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

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
    calendar = sites / site / "calendars/all.ics"
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
