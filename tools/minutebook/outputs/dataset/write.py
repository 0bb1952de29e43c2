"""Write the dataset of an edition: tables into the database and files, other forms from the database, and what describes them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from minutebook.hands import do_tidily
from minutebook.outputs.dataset.beside import SCHEMA
from minutebook.outputs.dataset.beside.schema import render_schema
from minutebook.outputs.dataset.beside.write import write_beside
from minutebook.outputs.dataset.cleaning import clean_rows
from minutebook.outputs.dataset.database import complete_database, create_database, in_order
from minutebook.outputs.dataset.dataset import DataFile, Dataset
from minutebook.outputs.dataset.forms import all_forms, forms_of_records
from minutebook.outputs.dataset.forms.form import Form
from minutebook.outputs.dataset.kept import KeptRows, keep_rows
from minutebook.outputs.dataset.package import render_package
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.stored import open_stored
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.written import CHECKSUMS, Files, describe, list_checksums, render_checksums
from minutebook.outputs.edition import Edition
from minutebook.outputs.masthead import Masthead
from minutebook.outside import Here, Outside

DATABASE = "minutebook.sqlite"
ROWS = "rows-of-{}"
"""Files of rows that wait to be written."""
PACKAGE = "datapackage.json"
SHELVES = ("akn", "oparl")
"""Folders of so many files that their checksums stand in a file of their own there, which the dataset's own leads to."""
OWN = ("popolo.json",)
"""Forms that the process which has the records writes too, so that it ends about when the other does."""
LARGE = 2_000
"""Of fewer records, one process has written what there is before another had begun."""


def write_dataset(edition: Edition, folder: Path, hands: int = 1, beside: Path | None = None) -> Dataset:
    """Write every form into `folder`, which is empty or not there yet, with as many processes as there are `hands`.

    Below `beside`, where it is given, the JSON that lies beside each page is written, at the page's address.
    Raises MinutebookError where SQLite lacks FTS5.
    """
    is_large = len(edition.view.archive.records) >= LARGE
    with Outside[Files]() if hands > 1 and is_large else Here[Files]() as outside:
        begun = begin_dataset(edition, folder, outside, hands, beside)
        return finish_dataset(edition, folder, (begun, *outside.results()))


def begin_dataset(
    edition: Edition, folder: Path, outside: Here[Files], hands: int = 1, beside: Path | None = None
) -> Files:
    """Make the rows of all tables and write what needs the records themselves; all else is asked for `outside`.

    With two hands this process goes on while rows are written; with one, nobody works beside it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    register = Register(edition)
    outside.ask(_begin, folder)
    for table in in_order(all_tables()):
        rows = keep_rows(clean_rows(table, register), folder / ROWS.format(table.name))
        written = outside.ask(_write_table, table.name, rows, folder)
        if hands < 2:
            written()
    completed = outside.ask(_complete, folder)
    rest = outside.ask(_write_rest, edition.masthead, folder, beside)
    if hands < 2:
        rest()
    return _write_own(edition, folder, completed)


def finish_dataset(edition: Edition, folder: Path, written: Iterable[Files]) -> Dataset:
    """Describe the dataset of which all forms are `written`."""
    with open_stored(edition.masthead, all_tables(), folder / DATABASE) as stored:
        rows = {table.name: stored.count(table) for table in all_tables()}
    return _described(edition, folder, rows, (file for files in written for file in files))


def _begin(folder: Path) -> Files:
    """Make the database, and load what tables are written with, while there are no rows yet."""
    from minutebook.outputs.dataset.sheets import all_sheets

    all_sheets()
    create_database(all_tables(), folder / DATABASE)
    return ()


def _write_table(name: str, rows: KeptRows, folder: Path) -> Files:
    """Write a table. Arrow is loaded by the process that does so: 40 MB that no other need hold."""
    from minutebook.outputs.dataset.sheets.write import write_table

    table = next(table for table in all_tables() if table.name == name)
    return write_table(table, rows, folder / DATABASE, folder)


def _complete(folder: Path) -> Files:
    complete_database(all_tables(), folder / DATABASE)
    return ()


def _write_rest(masthead: Masthead, folder: Path, beside: Path | None) -> Files:
    """Write the other forms that are made of the whole database."""
    others = (form for form in all_forms() if form.ROOT not in OWN)
    forms = tuple(file for form in others for file in _write_form(form, masthead, folder))
    return (*forms, *(_write_beside(masthead, folder, beside) if beside else ()))


def _write_own(edition: Edition, folder: Path, completed: Callable[[], object]) -> Files:
    """Write what needs the records, and once the database is `completed`, the share of this process in the rest."""
    for form in forms_of_records():
        for part in form.parts_of_records(edition, folder):
            do_tidily(part)
    described = [file for form in forms_of_records() for file in _described_form(form.ROOT, folder)]
    completed()
    described += _described_form(DATABASE, folder)
    shared = (form for form in all_forms() if form.ROOT in OWN)
    return (*described, *(file for form in shared for file in _write_form(form, edition.masthead, folder)))


def _write_form(form: Form, masthead: Masthead, folder: Path) -> Files:
    with open_stored(masthead, all_tables(), folder / DATABASE) as stored:
        return _with_checksums(form.write(stored, folder), form.ROOT, folder)


def _write_beside(masthead: Masthead, folder: Path, beside: Path) -> Files:
    """Write what lies beside the pages, and its schema, which is a part of the dataset."""
    with open_stored(masthead, all_tables(), folder / DATABASE) as stored:
        write_beside(stored, beside)
    (folder / SCHEMA).write_text(render_schema(all_tables()), encoding="utf-8", newline="\n")
    return describe(folder / SCHEMA, folder)


def _described_form(root: str, folder: Path) -> Files:
    return _with_checksums(describe(folder / root, folder), root, folder)


def _with_checksums(files: Files, root: str, folder: Path) -> Files:
    """The files of a form, and that of their checksums where they are very many."""
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
