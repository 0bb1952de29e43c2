"""Topic uses: which record or entry stands under which topic."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, key_of
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.subjects import topics_stated
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    ids = Ids()
    for topic, fact in topics_stated(register):
        yield (ids.take(f"{fact.id}/{topic}"), topic, *register.place(fact))


TABLE = Table(
    "topic_uses",
    "Each topic of a record or entry. A record's topics are those of all its entries too.",
    (ID, key_of("topics", "topic_id", "The topic.", "topics"), *PLACE),
    build_rows,
)
