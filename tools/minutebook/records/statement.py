"""A published statement, report or other document."""

from pydantic import ConfigDict

from minutebook.dates import Moment
from minutebook.records.fields import Names
from minutebook.records.front import DatedFrontMatter
from minutebook.words import DocumentStatus


class Statement(DatedFrontMatter):
    """A statement or report that a body published."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"type": "statement", "title": "On the repairs", "body": "management-committee", "date": "2026-03-06"}
            ]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the document is a draft, published or withdrawn."""
    published: Moment | None = None
    """When it was published."""
    authors: Names = ()
    """Who drafted it."""
    supporters: Names = ()
    """Who put their names to it."""
