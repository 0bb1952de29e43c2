"""Render all feeds of an edition."""

from collections.abc import Callable, Iterator

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel, feed_address
from minutebook.outputs.feeds.channels import find_channels
from minutebook.outputs.feeds.entries import FeedEntry
from minutebook.outputs.feeds.formats import FORMATS, atom
from minutebook.outputs.feeds.formats.format import Format
from minutebook.outputs.feeds.index import build_index
from minutebook.outputs.feeds.opml import render_opml
from minutebook.outputs.feeds.years import archived_years, previous_link, render_years
from minutebook.outputs.page import SiteFile

WITH_YEARS = "events"


def render_feeds(edition: Edition) -> tuple[SiteFile, ...]:
    """All feed files of an edition; none where the site's address is not known, since feeds need absolute links."""
    if not edition.site_url:
        return ()
    index = build_index(edition)
    channels = find_channels(index)
    files = [file for format_ in FORMATS for file in _in_format(channels, format_, edition)]
    files += _with_years(next(each for each in channels if each.name == WITH_YEARS), index.entries, edition)
    return (*{file.path: file for file in files}.values(), render_opml(channels, edition))


def _in_format(channels: tuple[Channel, ...], format_: Format, edition: Edition) -> Iterator[SiteFile]:
    """Every channel in one format, also under its former names, so that whoever subscribed before a rename stays."""
    render = _once(format_.render_entry)
    for channel in channels:
        items = [render(entry) for entry in channel.entries]
        for name in (channel.name, *channel.former):
            path = feed_address(name, format_.EXTENSION)
            yield SiteFile(path, format_.render_feed(channel, name, items, edition))


def _with_years(channel: Channel, entries: tuple[FeedEntry, ...], edition: Edition) -> Iterator[SiteFile]:
    """The Atom feed of all events again, now with the way to its archives, and the archives."""
    years, render = archived_years(entries, edition), atom.render_entry
    items = [render(entry) for entry in channel.entries]
    content = atom.render_feed(channel, channel.name, items, edition, previous_link(years, channel))
    yield SiteFile(feed_address(channel.name, atom.EXTENSION), content)
    yield from render_years(years, channel, edition, render)


def _once(render: Callable[[FeedEntry], str]) -> Callable[[FeedEntry], str]:
    """The function with a memory, by the entry's id: one entry stands in the feeds of all who voted."""
    known: dict[str, str] = {}

    def remembered(entry: FeedEntry) -> str:
        if entry.id not in known:
            known[entry.id] = render(entry)
        return known[entry.id]

    return remembered
