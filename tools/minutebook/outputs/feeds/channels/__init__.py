"""Channels: which feeds there are, one module a kind; each `build_channels(index)` yields channels."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import FeedIndex


class Build(Protocol):
    def __call__(self, index: FeedIndex) -> Iterator[Channel]: ...


def find_channels(index: FeedIndex) -> tuple[Channel, ...]:
    """All feeds of an edition: the general ones first, then by group; in each, in the order of their modules."""
    found = [channel for build in _builders() for channel in build(index)]
    return tuple(sorted(found, key=lambda channel: channel.group))


@cache
def _builders() -> tuple[Build, ...]:
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}").build_channels for name in names)
