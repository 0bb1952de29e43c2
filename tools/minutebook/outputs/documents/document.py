"""A document: a record as a text that stands on its own, from which every form of file is made."""

from dataclasses import dataclass
from datetime import date

from minutebook.addresses import address_of
from minutebook.outputs.documents.portable import portable
from minutebook.outputs.site.pages.records import record_values
from minutebook.outputs.site.press import Press
from minutebook.record import Record
from minutebook.records.front import FrontMatter


@dataclass(frozen=True, slots=True)
class Document:
    """`html` is plain HTML without the site's styles, scripts and pictures, its links whole; `foot` is for every page.

    `made` is the day that the file says it was made: the day of its version, so that a later build gives the same bytes.
    """

    record: str
    title: str
    organisation: str
    lang: str
    html: str
    foot: str
    made: date


def build_document(record: Record[FrontMatter], press: Press) -> Document:
    """The document of a record of the edition that the press is of."""
    sheet, edition = press.sheet(address_of(record.id)), press.edition
    address = edition.absolute(sheet.address)
    html = portable(sheet.render("document.html", band=edition.band, **record_values(record, sheet)), address)
    versions = edition.history.lives.get(record.id, ()) if edition.history else ()
    commit = f", version {versions[-1].commit[:10]}" if versions else ""
    published = versions[-1].published if versions else None
    made = published.date() if published else edition.today
    lang = record.front.lang or edition.lang
    return Document(record.id, record.front.title, edition.name, lang, html, f"{address}{commit}", made)
