"""Write the dataset of an edition: the database from the tables, every other form from the database, and what describes them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from minutebook.hands import work_through
from minutebook.outputs.dataset.apart import Apart
from minutebook.outputs.dataset.beside import SCHEMA
from minutebook.outputs.dataset.beside.schema import render_schema
from minutebook.outputs.dataset.beside.write import write_beside
from minutebook.outputs.dataset.database import write_database
from minutebook.outputs.dataset.dataset import DataFile, Dataset
from minutebook.outputs.dataset.forms import all_forms, forms_of_records
from minutebook.outputs.dataset.forms.form import Form
from minutebook.outputs.dataset.package import render_package
from minutebook.outputs.dataset.stored import open_stored
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.written import CHECKSUMS, describe, list_checksums, render_checksums
from minutebook.outputs.edition import Edition

DATABASE = "minutebook.sqlite"
PACKAGE = "datapackage.json"
SHELVES = ("akn", "oparl")
"""Folders of so many files that their checksums stand in a file of their own there, which the dataset's own leads to."""
Files = tuple[DataFile, ...]


def write_dataset(edition: Edition, folder: Path, hands: int = 1, beside: Path | None = None) -> Dataset:
    """Write every form into `folder`, which is empty or not there yet, with as many processes as there are `hands`.

    Below `beside`, where it is given, the JSON that lies beside each page is written, at the page's address.
    Raises MinutebookError where SQLite lacks FTS5.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tables = all_tables()
    apart = Apart((part for form in forms_of_records() for part in form.parts_of_records(edition, folder)), hands)
    write_database(edition, tables, folder / DATABASE, apart)
    written = work_through([*_parts(apart), *_of_tables(edition, folder)], hands)
    written += [_described_form(form.ROOT, folder) for form in forms_of_records()]
    with open_stored(edition, tables, folder / DATABASE) as stored:
        rows = {table.name: stored.count(table) for table in tables}
        if beside:
            write_beside(stored, beside)
            (folder / SCHEMA).write_text(render_schema(tables), encoding="utf-8", newline="\n")
            written.append(describe(folder / SCHEMA, folder))
    return _described(edition, folder, rows, (file for files in written for file in files))


def _parts(apart: Apart) -> list[Callable[[], Files]]:
    """What is left to do of the forms that need no database."""
    return [partial(_nothing_new, part) for part in apart.rest()]


def _nothing_new(part: Callable[[], None]) -> Files:
    """Do a part of a form, which is described when it is whole."""
    part()
    return ()


def _of_tables(edition: Edition, folder: Path) -> list[Callable[[], Files]]:
    """What is read from the database: the other forms, and its checksum."""
    forms = (partial(_write_form, form, edition, folder) for form in all_forms())
    return [*forms, partial(describe, folder / DATABASE, folder)]


def _write_form(form: Form, edition: Edition, folder: Path) -> Files:
    """Write a form, and describe it in the same process."""
    with open_stored(edition, all_tables(), folder / DATABASE) as stored:
        form.write(stored, folder)
    return _described_form(form.ROOT, folder)


def _described_form(root: str, folder: Path) -> Files:
    files = describe(folder / root, folder)
    return (*files, list_checksums(files, folder / root, folder)) if root in SHELVES and files else files


def _described(edition: Edition, folder: Path, rows: dict[str, int], written: Iterable[DataFile]) -> Dataset:
    """The dataset with the files that describe it."""
    files = tuple(sorted((_of_table(file, rows) for file in written), key=lambda file: file.path))
    (folder / PACKAGE).write_text(render_package(edition, all_tables(), files), encoding="utf-8")
    listed = (file for file in files if file.form not in SHELVES or file.path.endswith(f"/{CHECKSUMS}"))
    (folder / CHECKSUMS).write_text(render_checksums(tuple(listed)), encoding="utf-8")
    described = (file for name in (PACKAGE, CHECKSUMS) for file in describe(folder / name, folder))
    return Dataset(folder, tuple(sorted((*files, *described), key=lambda file: file.path)), rows)


def _of_table(file: DataFile, rows: dict[str, int]) -> DataFile:
    """A file, with the table that it holds where it holds one."""
    table = Path(file.path).stem if file.path.count("/") == 1 else ""
    return replace(file, table=table, rows=rows[table]) if table in rows else file
