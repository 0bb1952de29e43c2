"""Write the dataset of an edition: the database from the tables, every other form from the database, and what describes them."""

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from minutebook.hands import work_through
from minutebook.outputs.dataset.beside import SCHEMA
from minutebook.outputs.dataset.beside.schema import render_schema
from minutebook.outputs.dataset.beside.write import write_beside
from minutebook.outputs.dataset.database import write_database
from minutebook.outputs.dataset.dataset import DataFile, Dataset
from minutebook.outputs.dataset.forms import all_forms
from minutebook.outputs.dataset.forms.form import Form
from minutebook.outputs.dataset.package import render_checksums, render_package
from minutebook.outputs.dataset.stored import open_stored
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.edition import Edition

DATABASE = "minutebook.sqlite"
PACKAGE, CHECKSUMS = "datapackage.json", "SHA256SUMS"
CHUNK = 1 << 20


def write_dataset(edition: Edition, folder: Path, hands: int = 1, beside: Path | None = None) -> Dataset:
    """Write every form into `folder`, which is empty or not there yet, with as many processes as there are `hands`.

    Below `beside`, where it is given, the JSON that lies beside each page is written, at the page's address.
    Raises MinutebookError where SQLite lacks FTS5.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tables = all_tables()
    write_database(edition, tables, folder / DATABASE)
    work_through([partial(_write_form, form, edition, folder) for form in all_forms()], hands)
    with open_stored(edition, tables, folder / DATABASE) as stored:
        rows = {table.name: stored.count(table) for table in tables}
        if beside:
            write_beside(stored, beside)
            (folder / SCHEMA).write_text(render_schema(tables), encoding="utf-8", newline="\n")
    files = tuple(_files(folder, rows))
    (folder / PACKAGE).write_text(render_package(edition, tables, files), encoding="utf-8")
    (folder / CHECKSUMS).write_text(render_checksums(files), encoding="utf-8")
    described = (_file(folder / name, folder, rows) for name in (PACKAGE, CHECKSUMS))
    return Dataset(folder, tuple(sorted((*files, *described), key=lambda file: file.path)), rows)


def _write_form(form: Form, edition: Edition, folder: Path) -> None:
    with open_stored(edition, all_tables(), folder / DATABASE) as stored:
        form.write(stored, folder)


def _files(folder: Path, rows: dict[str, int]) -> Iterator[DataFile]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield _file(path, folder, rows)


def _file(path: Path, folder: Path, rows: dict[str, int]) -> DataFile:
    relative = path.relative_to(folder)
    form = relative.parts[0] if len(relative.parts) > 1 else relative.name
    table = relative.stem if relative.stem in rows and len(relative.parts) == 2 else ""
    return DataFile(relative.as_posix(), form, path.stat().st_size, _sha256(path), table, rows.get(table))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
