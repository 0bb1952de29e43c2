"""What a feed is before it has a format."""

from dataclasses import dataclass

from minutebook.outputs.feeds.entries import FeedEntry


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed: `name` is its path under `feeds/`, `page` the address of the page that it follows.

    `entries` are the latest first, at most 50; `earlier` are those before them, which stand in archived feeds by year.
    `is_whole` where there are none before them, archived or not.
    `group` is the heading under which lists put it, empty for the general feeds. `former` are the names that it had before
    what it follows was renamed.
    """

    name: str
    title: str
    description: str
    page: str
    entries: tuple[FeedEntry, ...]
    earlier: tuple[FeedEntry, ...] = ()
    is_whole: bool = False
    group: str = ""
    former: tuple[str, ...] = ()

    @property
    def years(self) -> frozenset[int]:
        """The years that are archived: those of which the feed does not hold all."""
        return frozenset(entry.event.date.year for entry in self.earlier)


def archive_name(channel: Channel, year: int) -> str:
    """The name of a channel's archived feed of a year; a folder of its own, since a body may be called `board-2019`."""
    return f"{channel.name}/{year:04}"


def feed_address(name: str, extension: str) -> str:
    """The address of a feed, relative to the site's root: `feeds/bodies/board.atom.xml`."""
    return f"feeds/{name}.{extension}"
