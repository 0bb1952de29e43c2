"""An election: candidates for seats and who was elected."""

from pydantic import ConfigDict

from minutebook.dates import PartialDate
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Count, CountOrNames, Flag, Model, Name, Names, Slug, String
from minutebook.words import CountingMethod


class Candidate(Model):
    """One candidate."""

    person: Name
    """Who stood: a person's id, or the name as minuted."""
    votes: Count | None = None
    """Votes received, first preferences where votes are ranked."""
    rounds: tuple[Count, ...] = ()
    """Votes after each round of the count."""
    elected: Flag | None = None
    """Whether elected. Left out, it is not recorded."""
    withdrew: Flag = False
    """Whether the candidate withdrew."""
    slate: String | None = None
    """The slate or list that the candidate stood on."""
    nominated: Names = ()
    """Who nominated the candidate."""


class ElectionFacts(Model):
    """An election, wherever it is recorded."""

    to: Slug | None = None
    """The body that is elected to, where it is not the record's own body."""
    by: Slug | None = None
    """The body that elects, where it is not the record's own body: members."""
    office: String | None = None
    """The office that is filled: chair, delegate."""
    seats: Count | None = None
    """How many are to be elected."""
    method: CountingMethod = CountingMethod.NOT_RECORDED
    """How the votes are counted."""
    candidates: tuple[Candidate, ...] = ()
    """Who stood."""
    elected: Names = ()
    """Who was elected, where the candidates are not all known."""
    women: Count | None = None
    """How many of those elected are women, where a rule asks for it."""
    electorate: Count | None = None
    """How many could vote."""
    ballots: Count | None = None
    """How many ballots were cast."""
    spoilt: Count | None = None
    """Ballots that could not be counted."""
    choices: Count | None = None
    """How many candidates each voter could choose."""
    tellers: Names = ()
    """Who counted."""
    term_from: PartialDate | None = None
    """When the term of those elected begins."""
    term_until: PartialDate | None = None
    """When it ends."""
    present: CountOrNames | None = None
    """Who or how many were present."""


class Election(EntryFacts, ElectionFacts):
    """An election at a meeting."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"id": "chair", "office": "chair", "seats": 1, "candidates": [{"person": "jane-roe", "elected": True}]}
            ]
        }
    )
