"""The package: `datapackage.json`, which describes the CSV files by Frictionless' Table Schema, and a file of checksums."""

import json
import re
from collections.abc import Sequence

from minutebook.outputs.dataset import FORMAT
from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.dataset import DataFile
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.edition import Edition

TYPES = {
    Kind.INTEGER: "integer",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
    Kind.TIMESTAMP: "datetime",
    Kind.REAL: "number",
}
SAFE_CELLS = (
    "In CSV, a text that begins with =, +, -, @, a tab, a return or an apostrophe has an apostrophe before it, so that no "
    "spreadsheet runs it: take one apostrophe from each text that begins with one. JSON is as it is."
)


def render_package(edition: Edition, tables: tuple[Table, ...], files: Sequence[DataFile]) -> str:
    """The description of the CSV files among `files`, one resource a table."""
    organisation = edition.view.archive.organisation
    licence = organisation.front.licence if organisation else None
    found = {file.table: file for file in files if file.form == "csv"}
    package = {
        "profile": "data-package",
        "name": _slug(edition.name),
        "title": f"{edition.name}: minutes and decisions",
        "description": f"The public archive of {edition.name} as tables, version {FORMAT} of the format. {SAFE_CELLS}",
        "version": FORMAT,
        **({"homepage": edition.site_url} if edition.site_url else {}),
        **({"licenses": [{"name": _slug(licence, keep_case=True), "title": licence}]} if licence else {}),
        "resources": [_resource(table, found[table.name]) for table in tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(table: Table, file: DataFile) -> dict[str, object]:
    return {
        "name": table.name,
        "type": "table",
        "path": file.path,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "dialect": {"csv": {"lineTerminator": "\r\n"}},
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": ["id"],
            "foreignKeys": [_foreign_key(column, table) for column in table.keys],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, object]:
    required = {} if column.is_nullable else {"constraints": {"required": True}}
    return {
        "name": column.name,
        "type": TYPES.get(column.kind, "string"),
        "description": column.description,
        **required,
    }


def _foreign_key(column: Column, table: Table) -> dict[str, object]:
    target = "" if column.refers_to == table.name else column.refers_to
    return {"fields": [column.name], "reference": {"resource": target, "fields": ["id"]}}


def _slug(name: str, *, keep_case: bool = False) -> str:
    plain = re.sub(r"[^A-Za-z0-9.]+", "-", name).strip("-.")
    return (plain if keep_case else plain.lower()) or "minute-book"
