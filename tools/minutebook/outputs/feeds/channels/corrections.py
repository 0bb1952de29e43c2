"""The feed of corrections."""

from collections.abc import Iterator

from minutebook.events.event import EventKind
from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import FeedIndex, cut


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    name = index.edition.name
    found = cut(entry for entry in index.entries if entry.event.kind is EventKind.CORRECTION)
    yield Channel(
        name="corrections",
        title=f"{name}: corrections",
        description=f"What was changed in records of {name} after they were approved, and why.",
        page="corrections/",
        entries=found.entries,
        earlier=found.earlier,
        is_whole=found.is_whole,
    )
