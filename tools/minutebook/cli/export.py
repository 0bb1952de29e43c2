"""`minutebook export`: a record as a document to print, send or edit elsewhere."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutebook.cli._asking import Day, OneOf
from minutebook.cli._edition import edition_of
from minutebook.cli._examples import examples
from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError

if TYPE_CHECKING:
    from minutebook.outputs.documents.document import Document

FORMS = ("pdf", "docx", "odt", "epub")


@click.command(
    name="export",
    short_help="Write a record as PDF, Word, OpenDocument or EPUB.",
    epilog=examples(
        "export meetings/board/2026-03-03", "export meetings/board/2026-03-03 --to docx --output board.docx"
    ),
)
@click.argument("id_", metavar="ID")
@click.option("--to", "form", type=OneOf(FORMS), default="pdf", help="The form of the document; by default PDF.")
@click.option("--output", type=click.Path(path_type=Path), help="The file to write; by default ID's last word, here.")
@click.option(
    "--folder", default=".", type=click.Path(path_type=Path), help="The archive's; by default the current one."
)
@click.option("--as-of", type=Day(), help="As it stood on this day, from all known now.")
@click.option("--known-at", "known", type=Day(), help="As the public knew it at the end of this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    id_: str,
    form: str,
    output: Path | None,
    folder: Path,
    as_of: PartialDate | None,
    known: PartialDate | None,
    branch: str | None,
) -> int:
    """Write a public record as a document: PDF, Word (docx), OpenDocument (odt) or EPUB.

    ID may be a meeting's: then its minutes are meant, or its agenda where none are public. The document says what the record's
    page says. The organisation's name, the address and the version stand on every page of a PDF. Letters that no typeface of this
    computer has are named, with what to install.
    """
    from minutebook.outputs.documents.write import document_forms, document_of, find_record
    from minutebook.writing.place import put_file

    with edition_of(folder, as_of, known, branch) as edition:
        record = find_record(edition.view, id_)
        target = output or Path(f"{record.id.replace('/', '-')}.{form}")
        if not target.parent.is_dir():
            raise MinutebookError(f"There is no folder {target.parent}.", "Make it, or name another with --output.")
        document = document_of(record, edition)
        put_file(target, document_forms()[form](document))
    click.echo(str(target))
    if form == "pdf":
        _warn_of_boxes(document)
    return 0


def _warn_of_boxes(document: "Document") -> None:
    from minutebook.outputs.documents.typefaces import advice_on

    for advice in advice_on((document.html, document.title, document.organisation)):
        click.echo(f"Warning: {advice}", err=True)
