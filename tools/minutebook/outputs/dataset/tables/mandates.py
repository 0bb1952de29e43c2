"""Mandates: with how many votes somebody voted, and who cast them."""

from collections.abc import Iterator

from minutebook.outputs.dataset.ballots import votes_stated
from minutebook.outputs.dataset.columns import ID, PLACE, integer, key_of, person
from minutebook.outputs.dataset.parties import party_of
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    archive = register.edition.view.archive
    for fact, tally in votes_stated(register):
        if tally is None:
            continue
        ids = Ids()
        for name in dict.fromkeys((*tally.weights, *tally.proxies)):
            who, cast_by = party_of(name, register), register.person(tally.proxies.get(name))
            id_ = ids.take(f"{fact.id}/{who[0] or archive.identity(who[1] or '')}")
            yield (id_, fact.id, *who, tally.weights.get(name), *cast_by, *register.place(fact))


TABLE = Table(
    "mandates",
    "Each name of which a vote says how many votes it has, or who cast its vote, also where it cast none. How it voted is in "
    "`votes`.",
    (
        ID,
        key_of("vote_events", "vote_event_id", "The vote.", popolo="vote_event_id"),
        *person("voter", "Whose vote it is.", "vote.weights vote.proxies", popolo="voter_id"),
        key_of("organisations", "organisation_id", "The body whose vote it is, where it is no person's.",
               "vote.weights vote.proxies"),
        integer("weight", "How many votes that are; null where nothing is said.", "vote.weights", popolo="weight"),
        *person("cast_by", "Who cast them, where somebody else did, as a proxy.", "vote.proxies"),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
