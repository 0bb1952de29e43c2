"""Text links: the links and images in the text of records, and where they lead."""

from collections.abc import Iterator
from urllib.parse import unquote, urljoin

from minutebook.addresses import address_of
from minutebook.labels import WITHHELD
from minutebook.outputs.dataset.columns import ID, PLACE, boolean, key_of, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.site.clean import WITH_SCHEME, link_address
from minutebook.parse import record_id
from minutebook.public import path_of
from minutebook.reading.markdown import Link
from minutebook.record import Record
from minutebook.records.front import FrontMatter


def build_rows(register: Register) -> Iterator[Row]:
    for record in register.edition.view.archive.records:
        if not record.text.links:
            continue
        ids, here = Ids(), address_of(record.id)
        places = record.text.lines_columns(link.start for link in record.text.links)
        for link, (line, _) in zip(record.text.links, places, strict=True):
            found = link_address(link.target, record, register.edition.view, here)
            target = link.target if found or not register.edition.view.withheld_ids else WITHHELD
            yield (
                ids.take(f"{record.id}/links/{target}"),
                link.words or None,
                target,
                urljoin(register.edition.absolute(here), found) if found else None,
                *(_leads_to(link, record, register) if found else (None, None)),
                link.is_image,
                *register.place_of(record, line=line),
            )


def _leads_to(link: Link, record: Record[FrontMatter], register: Register) -> tuple[str | None, str | None]:
    """The record, by the id that it has now, and the entry to which a link leads."""
    archive = register.edition.view.archive
    path, mark, fragment = link.target.partition("#")
    if WITH_SCHEME.match(path) or not (path.endswith(".md") or mark):
        return None, None
    ident = record_id(path_of(record, path)) if path else record.id
    ident = archive.aliases.get(ident, ident)
    entry = f"{ident}#{unquote(fragment)}"
    return ident if ident in archive.by_id else None, entry if entry in archive.entries else None


TABLE = Table(
    "text_links",
    "Each link and image in the text of a record. What keys refer to is in `cross_references`, which files are linked to also in "
    "`attachments`.",
    (
        ID,
        text("title", "The words of the link, or the description of the image.", popolo="links.note"),
        text("target", "Where it leads, as written; `withheld` where that is not public or cannot be told."),
        text("url", "The address to which it leads from the site; null where it leads nowhere.", popolo="links.url"),
        key_of("documents", "target_document_id", "The record to which it leads, or in which the entry is."),
        key_of("entries", "target_entry_id", "The entry to which it leads."),
        boolean("is_image", "Whether it is an image."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
