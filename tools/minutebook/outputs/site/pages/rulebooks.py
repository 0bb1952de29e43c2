"""The index of rulebooks, where there are any."""

from collections.abc import Iterator

from minutebook.labels import plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.press import Press
from minutebook.records.rulebook import Rulebook


def render_pages(press: Press) -> Iterator[Page]:
    rulebooks = press.edition.view.archive.of_type(Rulebook)
    if not rulebooks:
        return
    sheet = press.sheet("rulebooks/")
    listed = [
        (
            sheet.links.to(record.id, record.front.title),
            sheet.links.body(record.front.body) if record.front.body else "",
            " to ".join(date.words for date in (record.front.from_, record.front.until) if date),
            "model for comparison" if record.front.model else plural(len(record.entries), "rule"),
            record.front.summary or "",
        )
        for record in rulebooks
    ]
    html = sheet.render("rulebooks.html", title="Rulebooks", rulebooks=listed)
    yield Page("rulebooks/", "Rulebooks", html, "The rules that bind each body.", "rulebooks")
