"""An email by which notice is given or a decision is made."""

from pydantic import ConfigDict

from minutebook.dates import Moment
from minutebook.records.fields import Name, Names, Reference
from minutebook.records.front import DatedFrontMatter
from minutebook.words import DocumentStatus


class Email(DatedFrontMatter):
    """An email of record."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "email",
                    "title": "Notice of an emergency meeting",
                    "body": "management-committee",
                    "date": "2026-03-01",
                    "sent": "2026-03-01 21:05",
                    "from": "jane-roe",
                    "to": ["john-doe", "mary-major"],
                }
            ]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the record is a draft, published or withdrawn."""
    sent: Moment | None = None
    """When it was sent."""
    from_: Name
    """Who sent it."""
    to: Names = ()
    """To whom."""
    cc: Names = ()
    """Who was copied in."""
    meeting: Reference | None = None
    """The meeting that it gives notice of: the id of its folder."""
    in_reply_to: Reference | None = None
    """The email that it answers, by id."""
    closes: Moment | None = None
    """By when replies were asked for."""
    enclosures: Names = ()
    """The titles of what was attached, where the files are not in the archive."""
