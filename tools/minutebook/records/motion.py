"""A motion or proposal submitted ahead of a meeting, with its amendments and supporters."""

from pydantic import ConfigDict

from minutebook.dates import Moment
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.fields import Reference
from minutebook.records.front import DatedFrontMatter
from minutebook.words import DocumentStatus


class MotionRecord(DatedFrontMatter, MotionFacts):
    """A motion on its way to a meeting; `body` is the body that is to decide it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "motion",
                    "title": "Open the garden to neighbours",
                    "body": "general-meeting",
                    "date": "2026-02-01",
                    "submitted": "2026-02-01 12:00",
                    "moved": "jane-roe",
                    "seconded": "john-doe",
                    "supporters": 12,
                    "meeting": "meetings/general-meeting/2026-03-20",
                }
            ]
        }
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the record is a draft, published or withdrawn."""
    submitted: Moment | None = None
    """When it was handed in."""
    meeting: Reference | None = None
    """The meeting that it is for: the id of its folder."""
