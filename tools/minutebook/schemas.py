"""Schemas: each record's front matter and each entry as JSON Schema 2020-12, made from the types that read them."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from minutebook.records import RECORD_TYPES
from minutebook.records.entries import ENTRY_TYPES
from minutebook.records.fields import Model
from minutebook.records.parameters import PARAMETERS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
OWN_KEYS = {"^x-": {"description": "A key of the organisation's own; Minutebook keeps it and makes nothing of it."}}


def build_schemas() -> dict[str, str]:
    """The text of every schema file by its name: `minutes.schema.json`, `entry-motion.schema.json`."""
    records = {kind.value: _record(kind.value, model) for kind, model in RECORD_TYPES.items()}
    entries = {f"entry-{kind.value}": _schema(f"entry-{kind.value}", model) for kind, model in ENTRY_TYPES.items()}
    entries["entry-rule"] |= _parameters()
    entries["entry-rule"]["$defs"] |= _types_of_parameters()
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in sorted((records | entries).items())
    }


def _record(name: str, model: type[Model]) -> dict[str, Any]:
    schema = _schema(name, model)
    schema["properties"]["type"] = {"description": schema["properties"]["type"]["description"], "const": name}
    if "RecordType" in schema.get("$defs", {}):
        del schema["$defs"]["RecordType"]
    return schema


def _parameters() -> dict[str, Any]:
    """What a rule's kind says of its parameters."""
    kinds = [
        {
            "if": {"properties": {"kind": {"const": kind.value}}, "required": ["kind"]},
            "then": {"properties": {"parameters": {"$ref": f"#/$defs/{model.__name__}"}}},
        }
        for kind, model in PARAMETERS.items()
    ]
    return {"allOf": kinds}


def _types_of_parameters() -> dict[str, Any]:
    """The schemas of the parameters of all kinds, and of what stands in them."""
    found: dict[str, Any] = {}
    for model in PARAMETERS.values():
        made = model.model_json_schema(by_alias=True, mode="validation", schema_generator=_Generator)
        found |= made.pop("$defs", {})
        made.pop("examples", None)
        found[model.__name__] = made
    return found


def _schema(name: str, model: type[Model]) -> dict[str, Any]:
    made = model.model_json_schema(by_alias=True, mode="validation", schema_generator=_Generator)
    head = {
        "$schema": DIALECT,
        "$id": f"urn:minutebook:schema:{name}",
        "title": name.replace("-", " ").capitalize(),
        "description": made.pop("description"),
    }
    examples = made.pop("examples")
    properties, required = made.pop("properties"), made.pop("required", [])
    return head | {
        "type": "object",
        "required": required,
        "properties": properties,
        "patternProperties": OWN_KEYS,
        "additionalProperties": False,
        "examples": examples,
        "$defs": made.get("$defs", {}),
    }


class _Generator(GenerateJsonSchema):
    def field_title_should_be_set(self, schema: Any) -> bool:
        """A key is its own title."""
        return False
