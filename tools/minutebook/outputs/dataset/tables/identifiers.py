"""Identifiers of people elsewhere."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, key_of, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    for short, record in register.edition.view.archive.people.items():
        for scheme, identifier in record.front.identifiers.items():
            yield (f"{short}/{scheme}", short, scheme, identifier, *register.place_of(record))


TABLE = Table(
    "identifiers",
    "Each identifier that a person has elsewhere.",
    (
        ID,
        key_of("people", "person_id", "The person."),
        text("scheme", "Who gave the identifier: wikidata, orcid, ...", "identifiers", popolo="identifiers.scheme"),
        text("identifier", "The identifier.", "identifiers", popolo="identifiers.identifier"),
        *PLACE,
    ),
    build_rows,
)
