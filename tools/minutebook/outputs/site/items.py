"""Items of business as pages name them: by the words of their headings, or by their number where a heading has none."""

from collections.abc import Mapping

from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.words import RecordType

WITH_ITEMS = (RecordType.AGENDA, RecordType.MINUTES)


def names_of_items(record: Record[FrontMatter]) -> Mapping[str, str]:
    """The words by which a page names each item of an agenda or of minutes, by its anchor: `Item 3` where it has none."""
    if record.type not in WITH_ITEMS:
        return {}
    return {item.anchor: item.title or f"Item {item.number or place}" for place, item in enumerate(record.items, 1)}
