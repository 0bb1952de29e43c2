"""The feed of all events."""

from collections.abc import Iterator

from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import FeedIndex, cut


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    name = index.edition.name
    found = cut(index.entries)
    yield Channel(
        name="events",
        title=f"{name}: all events",
        description=f"Meetings, motions, votes, decisions, emails and statements of {name}.",
        page="timeline/",
        entries=found.entries,
        earlier=found.earlier,
        is_whole=found.is_whole,
    )
