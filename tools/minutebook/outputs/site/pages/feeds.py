"""The page of feeds and calendars: what they are, how to follow one, and all of them; those of a kind by letter where many."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from minutebook.outputs.calendars.write import calendar_address
from minutebook.outputs.feeds import opml
from minutebook.outputs.feeds.links import FeedLink, feed_links, findings_feed
from minutebook.outputs.page import Page
from minutebook.outputs.site.abouts import feed_row
from minutebook.outputs.site.letters import LetterPage, Way, letter_pages, ways
from minutebook.outputs.site.links import Link, lang_of
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.volumes import ROOM

ROOT = "feeds/"
LINE, TITLES = 420, 4
"""Bytes of a line beside the title of what it follows, and how often that stands in it."""
Row = tuple[Link, tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class Followed:
    """One thing that can be followed: the address of its page, its title, and its own feed; a calendar has none.

    `lang` is the language of the title, where it is not that of the page.
    """

    page: str
    title: str
    feed: FeedLink | None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """What is followed of one kind; where there is too much for the main page, its `pages` stand by letter below `root`."""

    words: str
    anchor: str
    root: str
    followed: tuple[Followed, ...]
    pages: tuple[LetterPage[Followed], ...] = ()

    @property
    def weight(self) -> int:
        return sum(map(_weigh, self.followed))


def render_pages(press: Press) -> Iterator[Page]:
    kinds = _kinds(press.sheet(ROOT))
    yield _render(kinds, press.sheet(ROOT))
    for kind in kinds:
        for page in kind.pages:
            yield _render_letter(page, kind, press.sheet(page.address))


def _render(kinds: Sequence[Kind], sheet: Sheet) -> Page:
    groups = [(kind.words, kind.anchor, *_content(kind, sheet)) for kind in kinds if kind.anchor != "calendars"]
    calendars = next(kind for kind in kinds if kind.anchor == "calendars")
    html = sheet.render(
        "feeds.html",
        title="Feeds and calendars",
        name=sheet.edition.name,
        general=groups[:1],
        particular=groups[1:],
        opml=sheet.links.address(opml.ADDRESS),
        calendars=_content(calendars, sheet),
    )
    found = [(2, words, anchor) for words, anchor, _, _ in groups]
    contents = ((2, "What a feed is", "what"), *found[:1], (2, "Calendars", "calendars"), *found[1:])
    about = "Follow decisions, bodies, people and topics."
    return Page(ROOT, "Feeds and calendars", html, about, "feeds", "", contents)


def _render_letter(page: LetterPage[Followed], kind: Kind, sheet: Sheet) -> Page:
    about = "Calendars of bodies" if kind.anchor == "calendars" else f"Feeds of {kind.words.lower()}"
    title = f"{about}: {page.words}" if page.letter else about
    html = sheet.render(
        "feeds_by_letter.html",
        title=title,
        rows=[_row(each, sheet) for each in page.items],
        ways=ways(kind.pages, sheet),
        back=sheet.links.address(ROOT),
    )
    return Page(page.address, title, html, f"{about}, by letter.", "feeds")


def _kinds(sheet: Sheet) -> tuple[Kind, ...]:
    """What can be followed; the kinds with most are moved to pages of their own until the others fit one page."""
    found = [kind for kind in _all_kinds(sheet) if kind.followed]
    left = sum(kind.weight for kind in found)
    moved: dict[str, Kind] = {}
    for kind in sorted(found, key=lambda kind: kind.weight, reverse=True):
        if left <= ROOM:
            break
        left -= kind.weight
        pages = letter_pages(kind.root, kind.followed, _sort_name, _weigh)
        moved[kind.anchor] = Kind(kind.words, kind.anchor, kind.root, kind.followed, pages)
    return tuple(moved.get(kind.anchor, kind) for kind in found)


def _all_kinds(sheet: Sheet) -> Iterator[Kind]:
    archive, edition = sheet.edition.view.archive, sheet.edition
    titles = {short: record.front.title for short, record in archive.bodies.items()}
    if edition.site_url:
        general = tuple(Followed("", feed.title, feed) for feed in (*feed_links(edition), *findings_feed(edition)))
        yield Kind("Everything", "everything", "", general)
        yield _kind("Bodies", "bodies", titles, lambda short: feed_links(edition, body=short)[0], sheet)
        topics = {topic: sheet.links.topic(topic).words for topic in _topics(sheet)}
        yield _kind("Topics", "topics", topics, lambda topic: feed_links(edition, topic=topic)[0], sheet)
        people = {short: record.front.title for short, record in archive.people.items()}
        yield _kind("People", "people", people, lambda short: feed_links(edition, person=short)[0], sheet)
    own = [
        Followed(calendar_address(short), title, None, lang_of(f"bodies/{short}", title, sheet.edition))
        for short, title in titles.items()
        if _has_own(short)
    ]
    every = Followed(calendar_address(), "All meetings", None)
    yield Kind("Calendars", "calendars", "calendars/", (every, *sorted(own, key=_sort_name)))


def _kind(words: str, anchor: str, titles: dict[str, str], feed_of: Callable[[str], FeedLink], sheet: Sheet) -> Kind:
    followed = (
        Followed(f"{anchor}/{short}/", title, feed_of(short), lang_of(f"{anchor}/{short}", title, sheet.edition))
        for short, title in titles.items()
    )
    return Kind(words, anchor, f"{ROOT}{anchor}/", tuple(sorted(followed, key=_sort_name)))


def _content(kind: Kind, sheet: Sheet) -> tuple[list[Row], list[Way]]:
    """What the main page has of a kind: its rows, or the ways to them by letter."""
    if any(page.letter for page in kind.pages):
        return [], ways(kind.pages, sheet)
    return [_row(each, sheet) for each in kind.followed], []


def _row(each: Followed, sheet: Sheet) -> Row:
    link = Link(each.title, sheet.links.address(each.page) if each.page else "", lang=each.lang)
    return link, feed_row(each.feed, sheet)[1] if each.feed else ()


def _weigh(each: Followed) -> int:
    return LINE + TITLES * len(f"{each.title}{each.page}".encode())


def _sort_name(each: Followed) -> str:
    return each.title.casefold()


def _has_own(body: str) -> bool:
    return calendar_address(body) != calendar_address()


def _topics(sheet: Sheet) -> Iterator[str]:
    """Topics that have a feed: those of what has happened."""
    for topic, events in sheet.shelves.events_of_topic.items():
        if events[-1].date.first <= sheet.edition.today:
            yield topic
