"""A question: what somebody asked, and what was answered; put by the public, by members, or to officers."""

from pydantic import ConfigDict

from minutebook.dates import Moment, PartialDate
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Flag, Names, Reference, References, String
from minutebook.words import AnswerForm


class Question(EntryFacts):
    """A question put at a meeting, or handed in for one, and the answer to it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "boiler",
                    "asked-by": "A. Resident",
                    "from-public": True,
                    "put-to": "john-doe",
                    "text": "When will the boiler be mended?",
                    "answer": "In April; the part is ordered.",
                    "answered-by": "john-doe",
                    "form": "oral",
                }
            ]
        }
    )

    asked_by: Names = ()
    """Who asked it, by id or the name as minuted. Left out, it is not recorded."""
    for_: String | None = None
    """The group, body or person on whose behalf it was asked."""
    from_public: Flag | None = None
    """Whether who asked is of the public, and no member of the body. Left out, it is not recorded."""
    put_to: Names = ()
    """Whom it was put to: people, or a body."""
    submitted: Moment | None = None
    """When it was handed in, where that was ahead of the meeting."""
    of: Reference | None = None
    """The question that this one follows up: a supplementary question."""
    about: References = ()
    """The motions, decisions, actions or records that it concerns."""
    text: String
    """The question, in its words."""
    answer: String | None = None
    """The answer, in words."""
    answered_by: Names = ()
    """Who answered."""
    answered: PartialDate | None = None
    """When it was answered, if not on the day of the record."""
    form: AnswerForm | None = None
    """How it was answered: oral, written, to-follow or refused. Left out, it is not recorded."""
