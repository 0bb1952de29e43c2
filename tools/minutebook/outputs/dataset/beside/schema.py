"""The schema of these files, made from the tables: one file describes every page of every kind."""

import json
from typing import Any

from minutebook.outputs.dataset.beside import FORMAT
from minutebook.outputs.dataset.beside.rows import columns_of
from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.table import Table

TYPES = {Kind.INTEGER: "integer", Kind.BOOLEAN: "boolean", Kind.REAL: "number", Kind.JSON: ["object", "array"]}
FORMATS = {Kind.DATE: "date", Kind.TIMESTAMP: "date-time"}
KINDS = ("record", "body", "person", "meeting", "decision")
RECORD = {
    "id": "The record's id.",
    "path": "The record's file in the repository.",
    "commit": "The last commit that changed the record.",
    "known_since": "Since when the record is public.",
}


def render_schema(tables: tuple[Table, ...]) -> str:
    """A JSON Schema (2020-12)."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A page of a minute book",
        "description": "What one page of the site says, as rows of the dataset's tables. What is not recorded is left out.",
        "type": "object",
        "properties": {
            "$schema": {"type": "string", "description": "Where this schema is, from the page."},
            "format": {"const": FORMAT, "description": "The version of this form."},
            "kind": {"enum": list(KINDS), "description": "What the page is of."},
            "id": {"type": "string", "description": "The id of what the page is of."},
            "title": {"type": "string", "description": "Its title."},
            "address": {"type": "string", "description": "The address of the page."},
            "record": _record(),
            "tables": {
                "type": "object",
                "description": "The rows that the page is about, by the name of their table.",
                "properties": {
                    table.name: {"type": "array", "description": table.description, "items": _row(table), "minItems": 1}
                    for table in tables
                },
                "additionalProperties": False,
            },
        },
        "required": ["format", "kind", "id", "title", "address", "record", "tables"],
        "additionalProperties": False,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _record() -> dict[str, Any]:
    return {
        "type": "object",
        "description": "The record that states it.",
        "properties": {key: {"type": "string", "description": words} for key, words in RECORD.items()},
        "required": ["id", "path"],
        "additionalProperties": False,
    }


def _row(table: Table) -> dict[str, Any]:
    columns = columns_of(table)
    return {
        "type": "object",
        "properties": {column.name: _value(column) for column in columns},
        "required": [column.name for column in columns if not column.is_nullable],
        "additionalProperties": False,
    }


def _value(column: Column) -> dict[str, Any]:
    made: dict[str, Any] = {"type": TYPES.get(column.kind, "string"), "description": column.description}
    return made | {"format": FORMATS[column.kind]} if column.kind in FORMATS else made
