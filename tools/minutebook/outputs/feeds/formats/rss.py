"""RSS 2.0, with `atom:link` to itself; built by feedgen."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from feedgen.entry import FeedEntry as FeedgenEntry
from feedgen.feed import FeedGenerator
from lxml.etree import tostring

from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel, feed_address
from minutebook.outputs.feeds.entries import FeedEntry, updated

EXTENSION = "rss.xml"
MIME = "application/rss+xml"
END = b"  </channel>"


def render_entry(entry: FeedEntry) -> str:
    item = FeedgenEntry()
    item.title(entry.title)
    item.link(href=entry.link)
    item.description(entry.html)
    item.guid(entry.id, permalink=False)
    item.category([{"term": term} for term, _ in entry.categories])
    item.published(_plain(entry.published))
    return str(tostring(item.rss_entry(), pretty_print=True, encoding="unicode"))


def render_feed(channel: Channel, name: str, items: Sequence[str], edition: Edition) -> bytes:
    feed = FeedGenerator()
    feed.title(one_line(channel.title))
    feed.description(one_line(channel.description))
    feed.link(href=edition.absolute(feed_address(name, EXTENSION)), rel="self", type=MIME)
    feed.link(href=edition.absolute(channel.page), rel="alternate")  # last: feedgen takes the channel's link from it
    feed.language(edition.lang)
    feed.generator("Minutebook")
    feed.updated(_plain(updated(channel.entries)))
    head, _, tail = feed.rss_str(pretty=True).rpartition(END)
    return bytes(head + "".join(items).encode() + END + tail)


def _plain(moment: datetime) -> datetime:
    """In UTC where clocks differ from it by a quarter of an hour (Nepal), which many readers of RSS's old dates do not expect."""
    return moment.astimezone(UTC) if (moment.utcoffset() or timedelta()) % timedelta(minutes=30) else moment
