"""Topics."""

from collections.abc import Iterator

from minutebook.labels import label
from minutebook.outputs.dataset.columns import ID, PLACE, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.subjects import topics_stated
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact


def build_rows(register: Register) -> Iterator[Row]:
    first: dict[str, Fact[object]] = {}
    for topic, fact in topics_stated(register):
        first.setdefault(topic, fact)
    for topic in sorted(first):
        yield (topic, label(topic), *register.place(first[topic]))


TABLE = Table(
    "topics",
    "Each topic that a record or entry stands under; its place is the first of these.",
    (ID, text("name", "The topic in words."), *PLACE),
    build_rows,
)
