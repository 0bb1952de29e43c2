"""A rulebook: the rules that bind bodies, as `rule` entries with the text of each clause beside them."""

from pydantic import ConfigDict

from minutebook.dates import PartialDate
from minutebook.records.fields import Flag, Reference, Slug
from minutebook.records.front import FrontMatter
from minutebook.words import DocumentStatus


class Rulebook(FrontMatter):
    """A constitution, standing orders or other rules."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"type": "rulebook", "title": "Standing orders", "from": "2025-05-01"}]}
    )

    status: DocumentStatus = DocumentStatus.PUBLISHED
    """Whether the record is a draft, published or withdrawn."""
    date: PartialDate | None = None
    """The day on which this version was adopted or published."""
    body: Slug | None = None
    """The body that it binds, where it is only one."""
    from_: PartialDate | None = None
    """When it came into force."""
    until: PartialDate | None = None
    """When it ceased to be in force."""
    adopted_by: Reference | None = None
    """The decision that adopted it."""
    model: Flag = False
    """Whether these are rules for comparison only, which bind nobody."""
