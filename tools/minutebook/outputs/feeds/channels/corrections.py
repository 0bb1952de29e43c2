"""The feed of corrections."""

from collections.abc import Iterator

from minutebook.events.event import EventKind
from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import FeedIndex, newest


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    name = index.edition.name
    yield Channel(
        name="corrections",
        title=f"{name}: corrections",
        description=f"What was changed in records of {name} after they were approved, and why.",
        page="corrections/",
        entries=newest(entry for entry in index.entries if entry.event.kind is EventKind.CORRECTION),
    )
