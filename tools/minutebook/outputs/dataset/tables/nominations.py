"""Nominations: who nominated whom."""

from collections.abc import Iterator

from minutebook.outputs.dataset.candidates import candidacies_of
from minutebook.outputs.dataset.columns import ID, PLACE, key_of, person
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.election import ElectionFacts


def build_rows(register: Register) -> Iterator[Row]:
    identity = register.edition.view.archive.identity
    for fact in register.facts(ElectionFacts):
        for each in candidacies_of(fact, register):
            ids = Ids()
            for name in each.candidate.nominated if each.candidate else ():
                who = register.person(name)
                id_ = ids.take(f"{each.id}/{who[0] or identity(who[1] or '')}")
                yield (id_, fact.id, each.id, *who, *register.place(fact))


TABLE = Table(
    "nominations",
    "Each name of somebody who nominated a candidate.",
    (
        ID,
        key_of("elections", "election_id", "The election."),
        key_of("candidacies", "candidacy_id", "The candidate."),
        *person("person", "Who nominated.", "candidates.nominated"),
        *PLACE,
    ),
    build_rows,
)
