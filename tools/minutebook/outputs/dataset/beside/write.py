"""Write the JSON beside each page, below a folder that mirrors the site."""

import json
import sqlite3
from pathlib import Path
from urllib.parse import unquote

from minutebook.addresses import relative
from minutebook.outputs.dataset.beside import DATA, FORMAT, NAME, SCHEMA
from minutebook.outputs.dataset.beside.pages import PageRows, pages_of
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.put import put


def write_beside(stored: Stored, folder: Path) -> None:
    """Write a file for each page, at the page's address below the folder."""
    places = {row["id"]: row for row in stored.ask("SELECT id, path, commit_id, known_since FROM documents")}
    for page in pages_of(stored):
        put(f"{folder}/{unquote(page.address)}{NAME}", _words(page, places[page.record], stored).encode())


def _words(page: PageRows, place: sqlite3.Row, stored: Stored) -> str:
    """The file of a page, a table a line."""
    record = {
        "id": page.record,
        "path": place["path"],
        "commit": place["commit_id"],
        "known_since": place["known_since"],
    }
    about = {
        "$schema": relative(f"{DATA}{SCHEMA}", page.address),
        "format": FORMAT,
        "kind": page.kind,
        "id": page.id,
        "title": page.title,
        "address": stored.masthead.absolute(page.address),
        "record": {key: value for key, value in record.items() if value is not None},
    }
    tables = ",\n".join(f' "{name}": {rows}' for name, rows in page.tables.items())
    return f'{json.dumps(about, ensure_ascii=False)[:-1]}, "tables": {{\n{tables}\n}}}}\n'
