"""A feed for every person who has a public record, so that its address is good from the first day."""

from collections.abc import Iterator

from minutebook.outputs.feeds.channel import Channel
from minutebook.outputs.feeds.index import NOTHING, FeedIndex


def build_channels(index: FeedIndex) -> Iterator[Channel]:
    edition = index.edition
    for short, record in edition.view.archive.people.items():
        found = index.by_person.get(short, NOTHING)
        yield Channel(
            name=f"people/{short}",
            title=f"{edition.name}: {record.front.title}",
            description=f"What {record.front.title} moved, seconded, voted on, wrote or stood for, as recorded.",
            page=f"people/{short}/",
            entries=found.entries,
            earlier=found.earlier,
            is_whole=found.is_whole,
            group="People",
            former=tuple(alias for alias in record.front.aliases if alias.startswith("people/")),
        )
