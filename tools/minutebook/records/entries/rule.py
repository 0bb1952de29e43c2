"""A rule of a rulebook: the clause quoted, whom it binds, and what it asks."""

from pydantic import ConfigDict, Field

from minutebook.dates import PartialDate
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import References, Slug, String
from minutebook.words import MeetingKind, RuleKind


class Rule(EntryFacts):
    """One rule, as data."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "notice",
                    "kind": "notice",
                    "clause": "Seven clear days' notice shall be given of every meeting.",
                    "number": "4",
                    "parameters": {"at-least": "7 clear days"},
                }
            ]
        }
    )

    kind: RuleKind
    """What the rule is about."""
    clause: String
    """The words of the clause, quoted."""
    number: String | None = None
    """The number of the clause."""
    bodies: tuple[Slug, ...] = ()
    """The bodies that it binds; the rulebook's body, or all, where nothing is said."""
    meetings: tuple[MeetingKind, ...] = ()
    """The kinds of meeting that it applies to; all where nothing is said."""
    classes: tuple[Slug, ...] = ()
    """The classes of motion that it applies to; all where nothing is said."""
    from_: PartialDate | None = None
    """When it came into force."""
    until: PartialDate | None = None
    """When it ceased."""
    made_by: References = ()
    """The decisions that made it."""
    parameters: dict[Slug, object] = Field(default_factory=dict)
    """What it asks, by the kind of rule."""
