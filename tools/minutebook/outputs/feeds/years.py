"""Years: all events in archived Atom feeds (RFC 5005), one a year, for readers that want what the feed no longer holds."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel, feed_address
from minutebook.outputs.feeds.entries import FeedEntry
from minutebook.outputs.feeds.formats import atom
from minutebook.outputs.feeds.index import MOST_ENTRIES
from minutebook.outputs.page import SiteFile


def archived_years(entries: tuple[FeedEntry, ...], edition: Edition) -> Mapping[int, tuple[FeedEntry, ...]]:
    """The entries of every year that is over, and of this year once the feed no longer holds them all; oldest year first."""
    years: defaultdict[int, list[FeedEntry]] = defaultdict(list)
    for entry in entries:
        years[entry.event.date.year].append(entry)
    held = {entry.id for entry in entries[:MOST_ENTRIES]}
    return {
        year: tuple(found)
        for year, found in sorted(years.items())
        if year < edition.today.year or any(entry.id not in held for entry in found)
    }


def previous_link(years: Mapping[int, tuple[FeedEntry, ...]], channel: Channel) -> dict[str, str]:
    """The link from the feed to its newest archive."""
    return {"prev-archive": _name(channel, max(years))} if years else {}


def render_years(
    years: Mapping[int, tuple[FeedEntry, ...]],
    channel: Channel,
    edition: Edition,
    render_entry: Callable[[FeedEntry], str],
) -> Iterator[SiteFile]:
    """The archived feeds of a channel, each linked to the one before and the one after."""
    names = {year: _name(channel, year) for year in years}
    before = {later: {"prev-archive": names[year]} for year, later in pairwise(years)}
    after = {year: {"next-archive": names[later]} for year, later in pairwise(years)}
    for year, entries in years.items():
        links = {"current": channel.name, **before.get(year, {}), **after.get(year, {})}
        archived = replace(channel, title=f"{channel.title}, {year}", entries=entries)
        items = [render_entry(entry) for entry in entries]
        content = atom.render_feed(archived, names[year], items, edition, links, is_archive=True)
        yield SiteFile(feed_address(names[year], atom.EXTENSION), content)


def _name(channel: Channel, year: int) -> str:
    return f"{channel.name}-{year:04}"
