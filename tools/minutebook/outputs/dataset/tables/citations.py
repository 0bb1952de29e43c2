"""Citations: which record names which source."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, integer, key_of
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.dataset.works import source_id


def build_rows(register: Register) -> Iterator[Row]:
    ids = Ids()
    for record in register.edition.view.archive.records:
        for position, source in enumerate(record.front.sources, 1):
            id_ = source_id(source, register)
            yield (ids.take(f"{record.id}/{id_}"), id_, position, *register.place_of(record))


TABLE = Table(
    "citations",
    "Each source that a record names.",
    (
        ID,
        key_of("sources", "source_id", "The source.", "sources"),
        integer("position", "Its place among the record's sources, from 1."),
        *PLACE,
    ),
    build_rows,
)
