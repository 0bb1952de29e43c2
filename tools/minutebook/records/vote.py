"""A vote or ballot outside a meeting: by email, online, by post, or a survey of members."""

from pydantic import ConfigDict

from minutebook.dates import Moment
from minutebook.records.entries.decision import RelationFacts
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.fields import Flag, Reference
from minutebook.records.front import DatedFrontMatter
from minutebook.words import DocumentStatus


class VoteRecord(DatedFrontMatter, VoteFacts, RelationFacts):
    """A vote outside a meeting; its tally stands in the front matter."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "vote",
                    "title": "Rent increase, vote by email",
                    "body": "management-committee",
                    "date": "2026-03-05",
                    "opened": "2026-03-04 09:00",
                    "closed": "2026-03-05 18:00",
                    "vote": {"method": "email", "for": 5, "against": 1, "entitled": 7},
                    "result": "carried",
                }
            ]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the record is a draft, published or withdrawn."""
    opened: Moment | None = None
    """When voting opened."""
    closed: Moment | None = None
    """When voting closed."""
    called_by: Reference | None = None
    """The email, person or decision that called the vote."""
    advisory: Flag = False
    """Whether it was a survey or consultation that binds nobody."""
