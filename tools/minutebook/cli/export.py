"""`minutebook export`: a record as a document to print, send or edit elsewhere."""

from pathlib import Path

import click

from minutebook.cli._asking import today
from minutebook.cli._history import archive_folder, read_both
from minutebook.errors import MinutebookError

FORMS = ("pdf", "docx", "odt", "epub")


@click.command(name="export")
@click.argument("id_", metavar="ID")
@click.option("--to", "form", type=click.Choice(FORMS), default="pdf", help="The form of the document; by default PDF.")
@click.option("--output", type=click.Path(path_type=Path), help="The file to write; by default ID's last word, here.")
@click.option(
    "--folder", default=".", type=click.Path(path_type=Path), help="The archive's; by default the current one."
)
def COMMAND(id_: str, form: str, output: Path | None, folder: Path) -> int:  # noqa: N802  (the one COMMAND)
    """Write a public record as a document: PDF, Word (docx), OpenDocument (odt) or EPUB.

    It says what the record's page says. The organisation's name, the address and the version stand on every page of a PDF.
    """
    from minutebook.outputs.documents.write import find_record, render_document
    from minutebook.publish import make_edition, site_address

    archive, history = read_both(archive_folder(folder))
    edition = make_edition(archive, today(), site_address(archive), history=history)
    record = find_record(edition.view, id_)
    target = output or Path(f"{record.id.replace('/', '-')}.{form}")
    if not target.parent.is_dir():
        raise MinutebookError(f"There is no folder {target.parent}.", "Make it first, or name another with --output.")
    target.write_bytes(render_document(record, edition, form))
    click.echo(str(target))
    return 0
