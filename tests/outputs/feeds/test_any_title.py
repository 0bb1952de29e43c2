"""Whatever text a title is, feeds stay well-formed and the title reads back."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import feedparser
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from minutebook.dates import Clock, PartialDate
from minutebook.events.event import Event, EventKind
from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.write import render_feeds
from minutebook.timeline import Timeline

ATOM = "{http://www.w3.org/2005/Atom}"
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)
SOME_DAY = PartialDate(2026, 1, 5)


def event_of(title: str, day: PartialDate = SOME_DAY, clock: Clock | None = None) -> Event:
    target = "meetings/garden-committee/2026-01-14"
    return Event(day, EventKind.MEETING, "garden-committee", title, target, f"{target}/minutes", clock=clock,
                 summary=title, detail=title, where=title, topics=("gate",))  # fmt: skip


@pytest.fixture(scope="module")
def tell(followed: Edition) -> Callable[[Event], dict[str, bytes]]:
    """A function from an event to the feeds of an archive in which nothing else happened."""

    def feeds(event: Event) -> dict[str, bytes]:
        edition = replace(followed, timeline=Timeline((event,)), today=date.max)
        return {file.path: file.content for file in render_feeds(edition)}

    return feeds


@given(title=ANY_TEXT)
@example(title="\x00\x0b\ud800\uffff\x85")
@example(title=" \n ")
@example(title="<b>&amp;</b> ]]> <!-- <![CDATA[")
@example(title="\u202eשלום עולם\u2066 مرحبا")
@example(title="ד" * 10_000)
@settings(max_examples=60, deadline=None)
def test_any_title_reads_back(title: str, tell: Callable[[Event], dict[str, bytes]]) -> None:
    files = tell(event_of(title))
    expected = one_line(title) or "Meeting"
    assert json.loads(files["feeds/events.json"])["items"][0]["title"] == expected
    assert etree.fromstring(files["feeds/events.rss.xml"]).findtext("channel/item/title") == expected
    assert etree.fromstring(files["feeds/events.atom.xml"]).findtext(f"{ATOM}entry/{ATOM}title") == expected


@pytest.mark.parametrize("day", [PartialDate(1), PartialDate(1850, 6, 1), PartialDate(9999, 12, 31)], ids=str)
@pytest.mark.parametrize("clock", [None, Clock(23, 59, 59)], ids=str)
def test_any_day_of_the_calendar_can_be_told(
    day: PartialDate, clock: Clock | None, tell: Callable[[Event], dict[str, bytes]]
) -> None:
    files = tell(event_of("Day", day, clock))
    published = json.loads(files["feeds/events.json"])["items"][0]["date_published"]
    time, offset = clock or "00:00:00", "-00:01" if day.year == 1 else "+00:00"
    assert published == f"{day.first.isoformat()}T{time}{offset}"
    assert not feedparser.parse(files["feeds/events.rss.xml"]).bozo
