"""Attachments: files that records name or link to, and what emails enclosed that the archive does not hold."""

from collections.abc import Iterator

from minutebook.filing import files_named
from minutebook.outputs.dataset.columns import ID, PLACE, integer, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.site.clean import address_of_file
from minutebook.public import path_of
from minutebook.record import Record
from minutebook.records.email import Email
from minutebook.records.front import FrontMatter


def build_rows(register: Register) -> Iterator[Row]:
    edition, ids = register.edition, Ids()
    sizes = {file.path: file.size for file in edition.view.archive.files}
    for record in edition.view.archive.records:
        for kind, written, title, path in _named(record, sizes):
            name = register.file(written, record)
            is_here = path in sizes
            yield (
                ids.take(f"{record.id}/{kind}/{name}"),
                kind,
                name,
                register.file(title, record) or name,
                path if is_here else None,
                edition.absolute(address_of_file(path)) if is_here else None,
                sizes[path] if is_here else None,
                *register.place_of(record),
            )


def _named(record: Record[FrontMatter], files: dict[str, int]) -> Iterator[tuple[str, str, str, str]]:
    """Kind, name as written, words, and path. Of the links in the text, those that lead to a file of the archive."""
    for name, path in files_named(record).items():
        yield "attachment" if name in record.front.attachments else "ballots", name, name, path
    for link in record.text.links:
        if (path := path_of(record, link.target)) in files:
            yield "link", link.target, link.words, path
    if isinstance(record.front, Email):
        yield from (("enclosure", title, title, "") for title in record.front.enclosures)


TABLE = Table(
    "attachments",
    "Each file that a record names as attached or links to, and each enclosure of an email of which only the title is known.",
    (
        ID,
        text("classification", "Attachment, ballots, link or enclosure."),
        text(
            "name",
            "The file's name or the link as written; `withheld` where it is not public.",
            "attachments ballots-file enclosures",
        ),
        text("title", "The words of the link; the name, where there are none."),
        text("file_path", "The file in the repository; null where it is not in the archive, or not public."),
        text("file_address", "Where the file is on the site.", popolo="links.url"),
        integer("size", "The file's size in bytes."),
        *PLACE,
    ),
    build_rows,
)
