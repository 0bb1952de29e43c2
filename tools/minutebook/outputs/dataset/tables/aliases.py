"""Aliases: ids that records had before."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    ids = Ids()
    for record in register.edition.view.archive.records:
        for former in record.front.aliases:
            yield (ids.take(f"{record.id}/{former}"), former, *register.place_of(record))


TABLE = Table(
    "aliases",
    "Each id that a record had before it moved. References to it count as references to the record of today.",
    (ID, text("former_id", "The id before, as the record gives it.", "aliases"), *PLACE),
    build_rows,
)
