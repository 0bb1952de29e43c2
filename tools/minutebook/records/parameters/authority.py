"""Parameters of rules on authority: what one body may not do to the meetings and decisions of another."""

from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, WithJsonSchema

from minutebook.records.fields import Slugs, Written
from minutebook.records.parameters.parameters import Parameters
from minutebook.rule_words import Act


def _list(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


ACTS: dict[str, Any] = {"anyOf": [{"enum": [*Act]}, {"type": "array", "items": {"enum": [*Act]}}]}
Acts = Annotated[
    tuple[Act, ...],
    BeforeValidator(_list),
    WithJsonSchema(ACTS),
    Written("one or more of " + ", ".join(f"`{word}`" for word in Act)),
]


class AuthorityParameters(Parameters):
    """What the bodies that the rule binds may not do to others."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "authority",
                    "kind": "authority",
                    "clause": "Only the general meeting may end or change its decisions.",
                    "parameters": {
                        "may-not": ["rescind", "overrule", "amend"],
                        "of": "general-meeting",
                        "except": "general-meeting",
                    },
                }
            ]
        }
    )

    may_not: Acts
    """What they may not do."""
    of: Slugs
    """The bodies to whose meetings and decisions they may not do it."""
    except_: Slugs = ()
    """Bodies that may, where the rule binds all bodies."""
