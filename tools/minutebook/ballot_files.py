"""Ballot files: what the file of ballots beside an election says, where it is in a format that is read."""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.filing import files_named
from minutebook.reading.blt import SUFFIX, Ballots, Fault, read_blt
from minutebook.reading.files import read_text
from minutebook.record import Record
from minutebook.records.election import ElectionRecord

NOT_TEXT = Fault(1, "The file of ballots cannot be read as text.", "Save it as UTF-8, and not larger than 8 MB.")


def ballot_files(archive: Archive) -> Iterator[tuple[Record[ElectionRecord], str, Ballots | Fault]]:
    """Each election whose file of ballots is a BLT file that is there, with the file's path and what it says."""
    files = {file.path: file for file in archive.files}
    for record in archive.of_type(ElectionRecord):
        name = record.front.ballots_file
        path = files_named(record)[name] if name else ""
        if path in files and path.lower().endswith(SUFFIX):
            text = read_text(archive.folder, files[path]).text
            yield record, path, NOT_TEXT if text is None else read_blt(text)
