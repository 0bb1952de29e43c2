"""Other names of the organisation, of bodies and of people."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, key_of, text
from minutebook.outputs.dataset.register import ORGANISATION, Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.body import Body
from minutebook.records.organisation import Organisation
from minutebook.records.person import Person


def build_rows(register: Register) -> Iterator[Row]:
    ids = Ids()
    for fact in register.facts(Organisation | Body | Person):  # type: ignore[arg-type]  # a union is tested like a type
        record, front = fact.record, fact.facts
        person = record.id.removeprefix("people/") if isinstance(front, Person) else None
        body = register.organisation_id(record.id.removeprefix("bodies/")) if isinstance(front, Body) else None
        own = ORGANISATION if isinstance(front, Organisation) else None
        for name in front.other_names:
            yield (ids.take(f"{record.id}/{name}"), name, body or own, person, *register.place(fact))


TABLE = Table(
    "other_names",
    "Each other name of the organisation, of a body or of a person.",
    (
        ID,
        text("name", "The name.", "other-names", popolo="other_names.name"),
        key_of("organisations", "organisation_id", "Whose name it is, where it is the organisation's or a body's."),
        key_of("people", "person_id", "Whose name it is, where it is a person's."),
        *PLACE,
    ),
    build_rows,
)
