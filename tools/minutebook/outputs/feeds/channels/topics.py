"""A feed for every topic that an event has."""

from collections.abc import Iterator

from minutebook.labels import label
from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import FeedIndex


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    name = index.edition.name
    for topic, found in sorted(index.by_topic.items()):
        yield Channel(
            name=f"topics/{topic}",
            title=f"{name}: {label(topic)}",
            description=f"Events of {name} under the topic {label(topic)}.",
            page=f"topics/{topic}/",
            entries=found.entries,
            earlier=found.earlier,
            is_whole=found.is_whole,
            group="Topics",
        )
