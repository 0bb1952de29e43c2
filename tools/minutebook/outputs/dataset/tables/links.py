"""Links to pages about people."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, key_of, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    ids = Ids()
    for short, record in register.edition.view.archive.people.items():
        for link in record.front.links:
            yield (ids.take(f"{short}/{link.url}"), short, link.title, link.url, *register.place_of(record))


TABLE = Table(
    "links",
    "Each page about a person in a public role.",
    (
        ID,
        key_of("people", "person_id", "The person."),
        text("title", "What it leads to.", "links.title", popolo="links.note"),
        text("url", "The address.", "links.url", popolo="links.url"),
        *PLACE,
    ),
    build_rows,
)
