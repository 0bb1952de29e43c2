"""A rule of a rulebook: the clause quoted, whom it binds, and what it asks."""

from functools import cache
from typing import Annotated, Any

from pydantic import ConfigDict, WithJsonSchema, create_model

from minutebook.dates import PartialDate
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import References, Slug, String, Written
from minutebook.records.parameters import PARAMETERS
from minutebook.records.parameters.parameters import Parameters
from minutebook.rule_words import Cure, RuleKind
from minutebook.words import MeetingKind

AsWritten = Annotated[
    dict[Slug, object] | Parameters | None,
    WithJsonSchema({"type": "object"}),
    Written("mapping of the [parameters of its kind](#parameters-of-rules)"),
]


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
    cured_by: tuple[Cure, ...] = ()
    """What mends a breach of it; nothing where nothing is said."""
    parameters: AsWritten = None
    """What it asks, by the kind of rule. A rule without them is quoted and not applied."""

    @property
    def asked(self) -> dict[str, object]:
        """The parameters by the keys under which they are written, in the words of YAML."""
        if isinstance(self.parameters, Parameters):
            return self.parameters.model_dump(mode="json", by_alias=True, exclude_unset=True)
        return dict(self.parameters or {})


@cache
def rule_type(kind: RuleKind) -> type[Rule]:
    """The type of the rules of one kind, whose parameters are typed.

    It is made when it is first asked for: to make all takes longer than to read an archive of some records.
    """
    if kind not in PARAMETERS:
        return Rule
    field: Any = (PARAMETERS[kind] | None, None)
    return create_model(f"{kind.name.title()}Rule", __base__=Rule, __doc__=Rule.__doc__, parameters=field)
