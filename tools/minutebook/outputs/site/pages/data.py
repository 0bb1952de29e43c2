"""The pages of data: the dataset's forms and files with their checksums, and every table column by column."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from minutebook.dates import PartialDate
from minutebook.outputs.dataset import FORMAT
from minutebook.outputs.dataset.changes import CHANGES
from minutebook.outputs.dataset.columns import Column
from minutebook.outputs.dataset.dataset import DataFile, Dataset
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.view import all_views
from minutebook.outputs.page import Page
from minutebook.outputs.site.citing import Citation, cite
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Press, Sheet
from minutebook.words import Provenance

ROOT = "data/"
QUERY = "data/query/"
PARTED = "parquet"
"""The form of which a large table has many files."""
UNITS = ("bytes", "kB", "MB", "GB")
WHOLE = (
    ("minutebook.sqlite", "SQLite", "One file with all tables, full-text search and ready questions as views."),
    ("datapackage.json", "Data Package", "What every table and column is, for programs: a Frictionless Data Package."),
    ("popolo.json", "Popolo", "People, bodies, terms, meetings, motions and votes as Popolo names and shapes them."),
    ("oparl/system.json", "OParl", "Leads to all that a council’s information system tells by OParl 1.1, as static files."),
    ("page.schema.json", "JSON Schema", "What stands in the index.json beside each page."),
    ("SHA256SUMS", "Checksums", "SHA-256 of every file, for “sha256sum --check”; akn/ and oparl/ have such a list each."),
)  # fmt: skip
SECTIONS = {
    "whole": "The whole at once",
    "questions": "Questions",
    "citing": "Licence and citation",
    "tables": "Tables",
    "reading": "How to read them",
    "versions": "Versions of the format",
}


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file to take away: the way to it, what it is, its size in words and its checksum."""

    link: Link
    words: str
    size: str
    sha256: str


def render_pages(press: Press) -> Iterator[Page]:
    dataset = press.edition.dataset
    if dataset is None:
        return
    yield _render_index(dataset, press.sheet(ROOT))
    of_tables = [file for file in dataset.files if file.table or file.form == PARTED]  # there are many of records
    for table in all_tables():
        files = [file for file in of_tables if _is_of(file, table)]
        yield _render_table(table, files, dataset.rows[table.name], press.sheet(_address(table)))


def _address(table: Table) -> str:
    return f"{ROOT}tables/{table.name.replace('_', '-')}/"


def _render_index(dataset: Dataset, sheet: Sheet) -> Page:
    organisation = sheet.edition.view.archive.organisation
    known = {file.path: file for file in dataset.files}
    html = sheet.render(
        "data.html",
        sections=SECTIONS,
        name=sheet.edition.name,
        rows=sum(dataset.rows.values()),
        format=FORMAT,
        whole=tuple(_line(known[path], words, about, sheet) for path, words, about in WHOLE if path in known),
        tables=tuple(_row(table, dataset, sheet) for table in all_tables() if dataset.rows[table.name]),
        empty=tuple(_row(table, dataset, sheet) for table in all_tables() if not dataset.rows[table.name]),
        questions=all_views(),
        query=sheet.links.address(QUERY),
        licence=organisation.front.licence if organisation else None,
        citation=_cite(sheet),
        changes=CHANGES,
        site=sheet.edition.absolute(ROOT),
        versions=Link("versions", sheet.links.address(f"{ROOT}tables/versions/")),
    )
    contents = tuple((2, words, anchor) for anchor, words in SECTIONS.items())
    return Page(ROOT, "Data", html, "The whole public archive as tables.", "data", "", contents)


def _render_table(table: Table, files: Iterable[DataFile], rows: int, sheet: Sheet) -> Page:
    html = sheet.render(
        "data_table.html",
        table=table,
        rows=rows,
        index=Link("All tables", sheet.links.address(ROOT)),
        files=tuple(_line(file, file.form.upper(), "", sheet) for file in files),
        columns=tuple((column, _leads_to(column, sheet)) for column in table.columns),
    )
    return Page(sheet.address, f"Table {table.name}", html, table.description, "data")


def _row(table: Table, dataset: Dataset, sheet: Sheet) -> tuple[Link, str, int, tuple[Link, ...]]:
    """The way to a table's page, what a row is, how many there are, and the ways to its files."""
    forms = (("csv", "CSV"), ("jsonl", "JSON Lines"))
    files = tuple(Link(words, _way(f"{form}/{table.name}.{form}", sheet)) for form, words in forms)
    return Link(table.name, sheet.links.address(_address(table))), table.description, dataset.rows[table.name], files


def _is_of(file: DataFile, table: Table) -> bool:
    return file.table == table.name or file.path.startswith(f"{PARTED}/{table.name}/")


def _line(file: DataFile, words: str, about: str, sheet: Sheet) -> FileLine:
    return FileLine(Link(file.path, _way(file.path, sheet)), about or words, size_in_words(file.size), file.sha256)


def _way(path: str, sheet: Sheet) -> str:
    return sheet.links.address(quote(f"{ROOT}{path}", safe="/="))


def _leads_to(column: Column, sheet: Sheet) -> Link | None:
    table = next((table for table in all_tables() if table.name == column.refers_to), None)
    return Link(table.name, sheet.links.address(_address(table))) if table else None


def size_in_words(size: int) -> str:
    """`812 bytes`, `3.4 MB`."""
    amount = float(size)
    for unit in UNITS:
        if amount < 1000 or unit == UNITS[-1]:
            break
        amount /= 1000
    return f"{size} bytes" if unit == UNITS[0] else f"{amount:.1f} {unit}"


def _cite(sheet: Sheet) -> Citation:
    """As of the last version of any record, since the same records are the same data on any day."""
    history = sheet.edition.history
    published = [
        version.published
        for life in (history.lives.values() if history else ())
        for version in life
        if version.published
    ]
    date = PartialDate.of(max(published).date()) if published else None
    return cite("Minutes and decisions", f"dataset, format {FORMAT}", date, Provenance.OFFICIAL, sheet)
