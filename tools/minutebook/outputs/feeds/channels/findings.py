"""The feed of findings: where a rule was breached, or the breach was cured; there where the archive has rules."""

from collections.abc import Iterator

from minutebook.events.event import EventKind
from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import FeedIndex, cut
from minutebook.outputs.feeds.links import findings_feed


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    name = index.edition.name
    if not findings_feed(index.edition):
        return
    found = cut(entry for entry in index.entries if entry.event.kind is EventKind.FINDING)
    yield Channel(
        name="findings",
        title=f"{name}: findings",
        description=f"Where what {name} did was not as a rule asks: the fact, the clause, and what cured it.",
        page="findings/",
        entries=found.entries,
        earlier=found.earlier,
        is_whole=found.is_whole,
    )
