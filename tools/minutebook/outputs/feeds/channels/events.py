"""The feed of all events."""

from collections.abc import Iterator

from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import FeedIndex, newest


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    name = index.edition.name
    yield Channel(
        name="events",
        title=f"{name}: all events",
        description=f"Meetings, motions, votes, decisions, emails and statements of {name}.",
        page="timeline/",
        entries=newest(index.entries),
    )
