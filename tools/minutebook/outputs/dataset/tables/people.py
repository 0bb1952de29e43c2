"""People, in public roles only."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    for short, record in register.edition.view.archive.people.items():
        front = record.front
        yield (short, front.title, front.sort_name, front.summary, *register.place_of(record))


TABLE = Table(
    "people",
    "Each person who has a public record. Others are named where they occur, with no id.",
    (
        ID,
        text("name", "The name.", "title", popolo="name"),
        text("sort_name", "The name as it is put in order.", "sort-name", popolo="sort_name"),
        text("summary", "One sentence on the person.", "summary", popolo="summary"),
        *PLACE,
    ),
    build_rows,
    "Person",
)
