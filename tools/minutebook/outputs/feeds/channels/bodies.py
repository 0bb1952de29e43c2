"""A feed for every body that has a record, so that its address is good from the body's first day."""

from collections.abc import Iterator

from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import NOTHING, FeedIndex


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    edition = index.edition
    for short, record in edition.view.archive.bodies.items():
        found = index.by_body.get(short, NOTHING)
        yield Channel(
            name=f"bodies/{short}",
            title=f"{edition.name}: {record.front.title}",
            description=f"What {record.front.title} met about, voted on and decided.",
            page=f"bodies/{short}/",
            entries=found.entries,
            earlier=found.earlier,
            is_whole=found.is_whole,
            group="Bodies",
            former=tuple(alias for alias in record.front.aliases if alias.startswith("bodies/")),
        )
