"""The feed of decisions, and of motions and votes that were lost."""

from collections.abc import Iterator

from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import FeedIndex, cut


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    name = index.edition.name
    found = cut(entry for entry in index.entries if entry.event.is_decision)
    yield Channel(
        name="decisions",
        title=f"{name}: decisions",
        description=f"What {name} decided: motions and votes, carried and lost, and decisions.",
        page="decisions/",
        entries=found.entries,
        earlier=found.earlier,
        is_whole=found.is_whole,
    )
