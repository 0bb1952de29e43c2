"""Documents of an archive, in the forms asked for: one record's, or all as files beside the pages."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Protocol
from urllib.parse import unquote

from minutebook.errors import MinutebookError
from minutebook.outputs.documents import forms
from minutebook.outputs.documents.address import document_address
from minutebook.outputs.documents.document import Document, build_document
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import SiteFile
from minutebook.outputs.site.pages.records import has_record_page
from minutebook.outputs.site.press import build_press
from minutebook.public import View
from minutebook.quoting import closest
from minutebook.reading.files import RECORDS
from minutebook.record import Record
from minutebook.records.front import FrontMatter

AT_ONCE = 4
"""How many are converted at once; most of the time is spent waiting for pandoc."""


class Render(Protocol):
    def __call__(self, document: Document) -> bytes: ...


@cache
def document_forms() -> Mapping[str, Render]:
    """`render` of every module in forms/, by the ending of its files."""
    names = sorted(info.name for info in pkgutil.iter_modules(forms.__path__))
    modules = [importlib.import_module(f"{forms.__name__}.{name}") for name in names]
    return {module.SUFFIX: module.render for module in modules}


def find_record(view: View, id_: str) -> Record[FrontMatter]:
    """The public record of an id, or of a path to its file; of a meeting, its minutes, or else its agenda.

    Raises MinutebookError where there is none with a document.
    """
    ident = id_.strip("/").removeprefix("records/").removesuffix(".md")
    meeting = view.archive.meetings.get(ident)
    record = view.archive.by_id.get(view.archive.aliases.get(ident, ident))
    if meeting and not record:
        record = meeting.minutes or meeting.agenda
    if record and has_record_page(record):
        return record
    if record:
        raise MinutebookError(f"{ident} is a {record.type.value}, and has no document.", "Print its page of the site.")
    if view.is_withheld(ident):
        raise MinutebookError(f"{ident} is not public, so there is no document of it.")
    if (view.archive.folder / RECORDS / f"{ident}.md").is_file():
        raise MinutebookError(f"{ident} cannot be read, so there is no document of it.", "minutebook check says why.")
    near = closest(ident, [other.id for other in view.archive.records if has_record_page(other)])
    raise MinutebookError(
        f"There is no record {ident}.",
        f"Did you mean {near}?" if near else "An id is a record's path without records/ and .md.",
    )


def document_of(record: Record[FrontMatter], edition: Edition) -> Document:
    """One record's document, which each of the forms can be made of."""
    return build_document(record, build_press(edition))


def render_documents(edition: Edition) -> Iterator[SiteFile]:
    """The documents of all records that have a record's page, in the forms that the edition has."""
    if not edition.documents:
        return
    press = build_press(edition)
    records = [record for record in edition.view.archive.records if has_record_page(record)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda record: _documents(record, build_document(record, press), edition.documents), records)
        yield from (file for files in found for file in files)


def _documents(record: Record[FrontMatter], document: Document, wanted: Sequence[str]) -> tuple[SiteFile, ...]:
    return tuple(
        SiteFile(unquote(document_address(record.id, form)), document_forms()[form](document)) for form in wanted
    )
