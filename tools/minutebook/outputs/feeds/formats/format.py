"""What a format of feeds is."""

from collections.abc import Sequence
from typing import Protocol

from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.entries import FeedEntry


class Format(Protocol):
    """`name` is the channel's own, or a former one under which the feed is still found."""

    EXTENSION: str
    MIME: str

    def render_entry(self, entry: FeedEntry) -> str: ...

    def render_feed(self, channel: Channel, name: str, items: Sequence[str], edition: Edition) -> bytes: ...
