"""The timeline: all events, latest first, by year and month."""

from collections.abc import Iterator

from minutebook.dates import PartialDate
from minutebook.events.event import Event
from minutebook.labels import plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.almanac import by_month, month_pages, ways_to_months, ways_to_years
from minutebook.outputs.site.lines import event_lines
from minutebook.outputs.site.press import Press
from minutebook.outputs.site.volumes import Volume, volumes

ROOT = "timeline/"


def render_pages(press: Press) -> Iterator[Page]:
    for volume in volumes(ROOT, press.edition.timeline.latest_first, lambda event: event.date):
        yield _render(volume, press)


def _render(volume: Volume[Event], press: Press) -> Page:
    sheet = press.sheet(volume.address)
    title = _title(volume)
    months = by_month(event_lines(volume.items, sheet), lambda line: line.date)
    html = sheet.render(
        "timeline.html",
        title=title,
        volume=volume,
        count=plural(volume.total, "event"),
        months=months,
        years=ways_to_years(volume, ROOT, sheet),
        ways=ways_to_months(volume, ROOT, sheet),
        pages=month_pages(volume, ROOT, sheet),
    )
    contents = tuple((2, month.words, month.anchor) for month in months)
    return Page(volume.address, title, html, f"{title}: {plural(volume.total, 'event')}.", "timeline", "", contents)


def _title(volume: Volume[Event]) -> str:
    if not volume.year:
        return "Timeline"
    words = PartialDate(volume.year, volume.month or 0).words
    part = f", part {volume.part} of {volume.parts}" if volume.parts > 1 else ""
    unknown = ", month not recorded" if volume.month == 0 else ""
    return f"Timeline, {words}{unknown}{part}"
