"""An election: seats, candidates, method, count."""

from pydantic import ConfigDict

from minutebook.dates import Moment
from minutebook.records.entries.election import ElectionFacts
from minutebook.records.fields import String
from minutebook.records.front import DatedFrontMatter
from minutebook.words import DocumentStatus


class ElectionRecord(DatedFrontMatter, ElectionFacts):
    """An election to a body, held outside a meeting or large enough for a record of its own."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "election",
                    "title": "Management Committee, election 2026",
                    "body": "management-committee",
                    "date": "2026-05-01",
                    "seats": 2,
                    "method": "block-vote",
                    "candidates": [
                        {"person": "jane-roe", "votes": 41, "elected": True},
                        {"person": "john-doe", "votes": 38, "elected": True},
                        {"person": "mary-major", "votes": 20},
                    ],
                }
            ]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the record is a draft, published or withdrawn."""
    nominations_open: Moment | None = None
    """When nominations opened."""
    nominations_close: Moment | None = None
    """When nominations closed."""
    opened: Moment | None = None
    """When voting opened."""
    closed: Moment | None = None
    """When voting closed."""
    ballots_file: String | None = None
    """The file of ballots beside the record. One in the BLT format (`.blt`) is read into the dataset, ballot by ballot."""
