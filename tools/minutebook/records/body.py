"""A body: a committee, board, conference or branch; anything that meets and decides (Popolo: organization)."""

from pydantic import ConfigDict

from minutebook.dates import PartialDate
from minutebook.records.fields import Count, Flag, Model, Name, Reference, Slug, String, Strings
from minutebook.records.front import FrontMatter
from minutebook.words import DocumentStatus


class Member(Model):
    """One term of one person on a body (Popolo: membership)."""

    person: Name
    """The member: a person's id, or the name as minuted."""
    role: String | None = None
    """The office held: chair, treasurer, member."""
    seat: String | None = None
    """The seat held, where seats are told apart: a region, a union, a number. One seat has one holder at a time."""
    from_: PartialDate | None = None
    """When the term began."""
    until: PartialDate | None = None
    """When the term ended, or will end."""
    employer: String | None = None
    """Whom the member works for, where a rule asks for it."""
    elected_by: Reference | None = None
    """The decision, vote or election that gave the seat."""
    votes: Flag = True
    """Whether the member may vote."""
    note: String | None = None
    """What else is known of the term."""


class Body(FrontMatter):
    """A body, who sits on it and since when."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "body",
                    "title": "Management Committee",
                    "classification": "committee",
                    "seats": 7,
                    "members": [{"person": "jane-roe", "role": "chair", "from": "2025-05-01"}],
                }
            ]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the record is a draft, published or withdrawn."""
    date: PartialDate | None = None
    """The day on which this description was true."""
    classification: String
    """What sort of body it is: committee, board, conference, branch, office, membership."""
    parent: Slug | None = None
    """The body that it answers to, by id."""
    founded: PartialDate | None = None
    """When it began."""
    dissolved: PartialDate | None = None
    """When it ended."""
    dissolved_by: Reference | None = None
    """The decision that ended it."""
    created_by: Reference | None = None
    """The decision that created it."""
    term_ends: PartialDate | None = None
    """When the term of the whole body ended, where it was elected for a time."""
    seats: Count | None = None
    """How many seats it has."""
    quorum: Count | None = None
    """How many must be present, where that is a plain number."""
    other_names: Strings = ()
    """Other names and abbreviations."""
    members_incomplete: Flag = False
    """Whether `members` names only some of those who sat on it, so that nobody may count them."""
    members: tuple[Member, ...] = ()
    """Terms, now and before."""
    contact: String | None = None
    """Whom to write to."""
