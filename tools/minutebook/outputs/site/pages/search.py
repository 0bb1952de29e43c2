"""The page of search, whose address holds what is searched for; without scripts it leads to other ways of finding."""

from collections.abc import Iterator

from minutebook.outputs.page import Page
from minutebook.outputs.site.press import Press


def render_pages(press: Press) -> Iterator[Page]:
    sheet = press.sheet("search/")
    ways = {name: sheet.links.address(f"{name}/") for name in ("timeline", "decisions", "people")}
    html = sheet.render("search.html", title="Search", ways=ways)
    yield Page(sheet.address, "Search", html, "Search the records by their words, and narrow what is found.", "search")
