"""All terms of a body that has had more members than its page holds: those who serve now first, then the latest."""

from collections.abc import Iterator

from minutebook.outputs.page import Page
from minutebook.outputs.site.membership import chart_that_fits, charts_in_parts, members_address, term_chart
from minutebook.outputs.site.press import Press, Sheet
from minutebook.record import Record
from minutebook.records.body import Body


def render_pages(press: Press) -> Iterator[Page]:
    for short, record in press.edition.view.archive.bodies.items():
        yield from _render(short, record, press.sheet(members_address(short)))


def _render(short: str, record: Record[Body], sheet: Sheet) -> Iterator[Page]:
    chart = term_chart(short, record, sheet)
    if chart is None or chart_that_fits(chart, sheet.address, sheet) is chart:
        return
    parts = range(1, sum(1 for _ in charts_in_parts(chart)) + 1)
    for part in parts:
        here = sheet.press.sheet(_address(short, part))
        whole = term_chart(short, record, here)
        assert whole is not None
        title = f"Members of {record.front.title}" + (f", part {part}" if part > 1 else "")
        html = here.render(
            "members.html",
            title=title,
            body=here.links.body(short),
            lang=record.front.lang,
            members=tuple(charts_in_parts(whole))[part - 1],
            ways=[
                (f"Part {each}", here.links.address(_address(short, each)), each == part)
                for each in parts
                if len(parts) > 1
            ],
        )
        yield Page(here.address, title, html, f"Everybody who has served on {record.front.title}.", "members")


def _address(short: str, part: int) -> str:
    return members_address(short) + (f"{part}/" if part > 1 else "")
