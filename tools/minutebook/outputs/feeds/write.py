"""Render all feeds of an edition."""

from collections.abc import Callable, Iterator

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel, feed_address
from minutebook.outputs.feeds.channels import find_channels
from minutebook.outputs.feeds.entries import FeedEntry
from minutebook.outputs.feeds.formats import FORMATS
from minutebook.outputs.feeds.formats.format import Format
from minutebook.outputs.feeds.index import build_index
from minutebook.outputs.feeds.opml import render_opml
from minutebook.outputs.feeds.years import render_years
from minutebook.outputs.page import SiteFile


def render_feeds(edition: Edition) -> Iterator[SiteFile]:
    """All feed files of an edition; none where the site's address is not known, since feeds need absolute links."""
    if not edition.site_url:
        return
    channels = find_channels(build_index(edition))
    for format_ in FORMATS:
        yield from _in_format(channels, format_, edition)
    yield from render_years(channels, edition, _once)
    yield render_opml(channels, edition)


def _in_format(channels: tuple[Channel, ...], format_: Format, edition: Edition) -> Iterator[SiteFile]:
    """Every channel in one format, also under its former names, so that whoever subscribed before a rename stays.

    A former name that another has now is that other's.
    """
    render = _once(format_.render_entry)
    taken = {channel.name for channel in channels}
    for channel in channels:
        items = [render(entry) for entry in channel.entries]
        former = [name for name in dict.fromkeys(channel.former) if name not in taken]
        taken.update(former)
        for name in (channel.name, *former):
            path = feed_address(name, format_.EXTENSION)
            yield SiteFile(path, format_.render_feed(channel, name, items, edition))


def _once(render: Callable[[FeedEntry], str]) -> Callable[[FeedEntry], str]:
    """The function with a memory, by the entry's id: one entry stands in the feeds of all who voted."""
    known: dict[str, str] = {}

    def remembered(entry: FeedEntry) -> str:
        if entry.id not in known:
            known[entry.id] = render(entry)
        return known[entry.id]

    return remembered
