"""What a feed is before it has a format."""

from dataclasses import dataclass

from minutebook.outputs.feeds.entries import FeedEntry


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed: `name` is its path under `feeds/`, `page` the address of the page that it follows.

    `entries` are the latest first, at most 50. `group` is the heading under which lists put it, empty for the general
    feeds. `former` are the names that it had before what it follows was renamed.
    """

    name: str
    title: str
    description: str
    page: str
    entries: tuple[FeedEntry, ...]
    group: str = ""
    former: tuple[str, ...] = ()


def feed_address(name: str, extension: str) -> str:
    """The address of a feed, relative to the site's root: `feeds/bodies/board.atom.xml`."""
    return f"feeds/{name}.{extension}"
