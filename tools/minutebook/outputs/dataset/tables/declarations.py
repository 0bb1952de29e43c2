"""Declarations of interests."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, boolean, person, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.declaration import Declaration


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Declaration):
        facts = fact.facts
        who = register.person(facts.person)
        yield (*register.statement(fact), *who, facts.interest, facts.stood_aside, *register.place(fact))


TABLE = Table(
    "declarations",
    "Each interest that somebody declared. What it is about is in `cross_references`.",
    (
        *STATEMENT,
        *person("person", "Who declared it.", "person"),
        text("interest", "The interest, as declared.", "interest"),
        boolean("stood_aside", "Whether the person took no part; null where it is not recorded.", "stood-aside"),
        *PLACE,
    ),
    build_rows,
)
