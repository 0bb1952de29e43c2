"""Pandoc: plain HTML into other forms, without files, network or clock."""

import subprocess
from datetime import UTC, datetime, time

import pypandoc

from minutebook.errors import MinutebookError
from minutebook.outputs.documents.document import Document

SECONDS = 120


def convert(document: Document, form: str, *options: str) -> bytes:
    """A document in a form that pandoc writes (`docx`, `typst`, ...). Raises MinutebookError where pandoc cannot.

    Pandoc's sandbox keeps it from reading any file or address that a record names.
    """
    command = [
        *(pypandoc.get_pandoc_path(), "--sandbox", "--from=html-native_divs-native_spans", f"--to={form}"),
        *("--output=-", "--standalone" if form != "typst" else "--wrap=preserve", *options),
        *(f"--metadata={key}={value}" for key, value in _metadata(document).items()),
    ]
    at = datetime.combine(document.made, time(), UTC)
    environment = {"SOURCE_DATE_EPOCH": str(int(at.timestamp())), "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(
            command, input=document.html.encode(), env=environment, capture_output=True, check=False, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        raise MinutebookError(f"{document.record} takes too long to convert.", "Is its text very large?") from None
    if done.returncode:
        raise MinutebookError(f"{document.record} cannot be converted: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def _metadata(document: Document) -> dict[str, str]:
    """What the file says of itself; the title's line of the text is not repeated by pandoc's own title block."""
    return {"pagetitle": document.title, "lang": document.lang, "identifier": document.foot}
