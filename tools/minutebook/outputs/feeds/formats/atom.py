"""Atom 1.0 (RFC 4287), built by feedgen, and which feeds are complete or archived (RFC 5005, sections 2 and 4).

Entries may share an instant of `updated`, of which W3C's validator warns: what one commit brought changed at one instant, and
events of a day whose hour is not recorded are given the same. To set them apart would be to tell a time that nobody knows.
It also warns of an archive with none before or after it that is not called complete; but what is after it is in the feed.
"""

from collections.abc import Mapping, Sequence

from feedgen.entry import FeedEntry as FeedgenEntry
from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml.etree import SubElement, _Element, tostring

from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel, archive_name, feed_address
from minutebook.outputs.feeds.entries import FeedEntry, updated
from minutebook.outputs.identity import tag_of

EXTENSION = "atom.xml"
MIME = "application/atom+xml"
HISTORY = "http://purl.org/syndication/history/1.0"
END = b"</feed>"


class ArchivedFeed(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """The mark by which a reader knows that a feed is an archive, and not to be polled."""

    MARK = "archive"

    def extend_ns(self) -> dict[str, str]:
        return {"fh": HISTORY}

    def extend_atom(self, feed: _Element) -> _Element:
        SubElement(feed, f"{{{HISTORY}}}{self.MARK}")
        return feed


class CompleteFeed(ArchivedFeed):
    """The mark by which a reader knows that a feed holds every entry, and that what it no longer holds was withdrawn."""

    MARK = "complete"


def render_entry(entry: FeedEntry) -> str:
    item = FeedgenEntry()
    item.id(entry.id)
    item.title(entry.title)
    item.link(href=entry.link)
    item.published(entry.published)
    item.updated(entry.updated)
    item.content(entry.html, type="html")
    item.category([{"term": term, "label": words} for term, words in entry.categories])
    return str(tostring(item.atom_entry(), pretty_print=True, encoding="unicode"))


def render_feed(
    channel: Channel,
    name: str,
    items: Sequence[str],
    edition: Edition,
    links: Mapping[str, str] | None = None,
) -> bytes:
    """A feed that is cut leads to its newest archive; `links` are those of an archive: the relation to the name of the feed."""
    feed = FeedGenerator()
    feed.id(tag_of(channel.name, edition, "feed"))
    feed.title(one_line(channel.title))
    feed.subtitle(one_line(channel.description))
    feed.author(name=one_line(edition.name), uri=edition.site_url)
    feed.language(edition.lang)
    feed.generator("Minutebook")
    feed.updated(updated(channel.entries))
    feed.link(href=edition.absolute(channel.page), rel="alternate", type="text/html")
    archive = {"prev-archive": archive_name(channel, max(channel.years))} if channel.years else {}
    for relation, other in {"self": name, **archive, **(links or {})}.items():
        feed.link(href=edition.absolute(feed_address(other, EXTENSION)), rel=relation, type=MIME)
    if links or channel.is_whole:
        feed.register_extension("history", ArchivedFeed if links else CompleteFeed, rss=False)
    head, _, tail = feed.atom_str(pretty=True).rpartition(END)
    return bytes(head + "".join(items).encode() + END + tail)
