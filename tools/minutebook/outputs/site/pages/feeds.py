"""The page of feeds and calendars: what they are, how to follow one, and all of them."""

from collections.abc import Iterable, Iterator

from minutebook.outputs.calendars.write import calendar_address
from minutebook.outputs.feeds import opml
from minutebook.outputs.feeds.links import FeedLink, feed_links
from minutebook.outputs.page import Page
from minutebook.outputs.site.abouts import feed_row
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Press, Sheet

ROOT = "feeds/"
MOST = 150
Row = tuple[Link, tuple[Link, ...]]


def render_pages(press: Press) -> Iterator[Page]:
    sheet = press.sheet(ROOT)
    groups = _groups(sheet) if press.edition.site_url else ()
    html = sheet.render(
        "feeds.html",
        title="Feeds and calendars",
        name=press.edition.name,
        groups=groups,
        opml=sheet.links.address(opml.ADDRESS),
        calendars=_calendars(sheet),
    )
    found = [(2, words, anchor) for words, anchor, _, _ in groups]
    contents = ((2, "What a feed is", "what"), *found, (2, "Calendars", "calendars"))
    yield Page(ROOT, "Feeds and calendars", html, "Follow decisions, bodies, people and topics.", "feeds", "", contents)


def _groups(sheet: Sheet) -> tuple[tuple[str, str, tuple[Row, ...], int], ...]:
    """Heading, anchor, feeds each with the page that it follows, and how many more there are."""
    archive, edition, links = sheet.edition.view.archive, sheet.edition, sheet.links
    bodies = ((links.to(f"bodies/{each}", record.front.title), feed_links(edition, body=each))
              for each, record in archive.bodies.items())  # fmt: skip
    people = ((links.to(f"people/{each}", record.front.title), feed_links(edition, person=each))
              for each, record in archive.people.items())  # fmt: skip
    topics = ((links.topic(each), feed_links(edition, topic=each)) for each in _topics(sheet))
    general = ((Link(feed.title), (feed,)) for feed in feed_links(edition))
    found = (
        _group("Everything", "everything", general, sheet),
        _group("Bodies", "bodies", bodies, sheet),
        _group("Topics", "topics", topics, sheet),
        _group("People", "people", people, sheet),
    )
    return tuple(group for group in found if group[2])


def _group(
    words: str, anchor: str, feeds: Iterable[tuple[Link, tuple[FeedLink, ...]]], sheet: Sheet
) -> tuple[str, str, tuple[Row, ...], int]:
    """The first of the feeds of each is its own."""
    ordered = sorted(feeds, key=lambda each: each[0].words.casefold()) if anchor != "everything" else list(feeds)
    rows = tuple((link, feed_row(own[0], sheet)[1]) for link, own in ordered[:MOST])
    return words, anchor, rows, max(0, len(ordered) - MOST)


def _topics(sheet: Sheet) -> Iterator[str]:
    """Topics that have a feed: those of what has happened."""
    for topic, events in sheet.shelves.events_of_topic.items():
        if events[-1].date.first <= sheet.edition.today:
            yield topic


def _calendars(sheet: Sheet) -> tuple[Link, ...]:
    bodies = sheet.edition.view.archive.bodies.items()
    every = Link("All meetings", sheet.links.address(calendar_address()))
    own = [
        Link(record.front.title, sheet.links.address(calendar_address(short)))
        for short, record in bodies
        if calendar_address(short) != calendar_address()
    ]
    return every, *sorted(own, key=lambda link: link.words.casefold())[:MOST]
