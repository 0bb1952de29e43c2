"""A paper before a meeting: a report or draft that lies in the meeting's folder."""

from pydantic import ConfigDict

from minutebook.dates import Moment
from minutebook.records.fields import Names, String
from minutebook.records.front import DatedFrontMatter
from minutebook.words import DocumentStatus


class Paper(DatedFrontMatter):
    """A paper for a meeting."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "paper",
                    "title": "Budget 2026",
                    "body": "management-committee",
                    "date": "2026-03-03",
                    "item": "4",
                }
            ]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the paper is a draft, published or withdrawn."""
    issued: Moment | None = None
    """When it was sent to the members."""
    authors: Names = ()
    """Who wrote it."""
    item: String | None = None
    """The number of the agenda item that it belongs to."""
