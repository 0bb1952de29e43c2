"""Participants: everybody whom a statement names in a role."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, integer, key_of, person, text
from minutebook.outputs.dataset.naming import named_in
from minutebook.outputs.dataset.parties import party_of
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    archive = register.edition.view.archive
    for fact in register.facts(object):
        ids = Ids()
        for position, (role, name) in enumerate(named_in(fact), 1):
            who = party_of(name, register)
            id_ = ids.take(f"{fact.id}/{role}/{who[0] or who[2] or archive.identity(who[1] or '')}")
            yield (id_, role, *who, position, *register.place(fact))


TABLE = Table(
    "participants",
    "Each name of a person or body that a record or entry gives in a role: who moved, seconded, signed, owns, wrote, ...",
    (
        ID,
        text("role", "The key that holds the name: moved, seconded, supporters, owner, by (who decided), approved-by, authors, "
             "to, cc, tellers, present (at an election), called-by, asked-by, put-to, answered-by.",
             popolo="sponsorships.classification"),
        *person("person", "Who it is.", "moved seconded supporters.names supporters owner by approved-by authors to cc tellers "
                "present.names called.by asked-by put-to answered-by", popolo="sponsorships.person_id"),
        key_of("organisations", "organisation_id", "The body, where it is one: bodies may own actions and call meetings.",
               "owner called.by put-to"),
        integer("position", "Its place among the names of the record or entry, from 1."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
