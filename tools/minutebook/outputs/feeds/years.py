"""Years: what feeds no longer hold, in archived Atom feeds (RFC 5005), one a year, each linked to those beside it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel, archive_name, feed_address
from minutebook.outputs.feeds.entries import FeedEntry
from minutebook.outputs.feeds.formats import atom
from minutebook.outputs.page import SiteFile


def render_years(
    channels: Sequence[Channel],
    edition: Edition,
    remembering: Callable[[Callable[[FeedEntry], str]], Callable[[FeedEntry], str]],
) -> Iterator[SiteFile]:
    """The archived feeds of all channels that are cut, year by year: an entry is of one year, and rendered once for it."""
    archived = [(channel, _by_year(channel)) for channel in channels if channel.earlier]
    for year in sorted({year for _, years in archived for year in years}):
        render = remembering(atom.render_entry)
        for channel, years in archived:
            if year in years:
                yield _render_year(year, years, channel, edition, render)


def _by_year(channel: Channel) -> dict[int, list[FeedEntry]]:
    """All entries of each archived year, those that the feed still holds too; oldest year first."""
    years, found = channel.years, defaultdict(list)
    for entry in (*channel.entries, *channel.earlier):
        if entry.event.date.year in years:
            found[entry.event.date.year].append(entry)
    return dict(sorted(found.items()))


def _render_year(
    year: int,
    years: dict[int, list[FeedEntry]],
    channel: Channel,
    edition: Edition,
    render_entry: Callable[[FeedEntry], str],
) -> SiteFile:
    order = list(years)
    at = order.index(year)
    links = {"current": channel.name}
    if at > 0:
        links["prev-archive"] = archive_name(channel, order[at - 1])
    if at + 1 < len(order):
        links["next-archive"] = archive_name(channel, order[at + 1])
    name, entries = archive_name(channel, year), tuple(years[year])
    archive = replace(channel, title=f"{channel.title}, {year}", entries=entries, earlier=())
    content = atom.render_feed(archive, name, [render_entry(entry) for entry in entries], edition, links)
    return SiteFile(feed_address(name, atom.EXTENSION), content)
