"""A file of ballots names others than stood, or holds more ballots than were cast.

What: each name in a file in the BLT format (`ballots-file`) is that of a candidate of the election's record, and its ballots are
together no more than `ballots`.

Why: ballots lead to their candidates by name, so those for a name that is spelt otherwise lead to nobody; and more ballots than
were cast are another election's, or counted twice.

Bad:
    candidates: [{person: jane-roe}, {person: john-doe}]
    ballots-file: ballots.blt    (which names "Jane Row" and "John Doe")

Good:
    candidates: [{person: jane-roe}, {person: john-doe}]
    ballots-file: ballots.blt    (which names "Jane Roe" and "John Doe")
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.ballot_files import ballot_files
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import closest, quoted
from minutebook.reading.blt import Ballots, Fault
from minutebook.record import Record
from minutebook.records.election import ElectionRecord

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record, _, found in ballot_files(archive):
        if isinstance(found, Fault):
            continue
        cast, place = record.front.ballots, record.locate("ballots-file")
        if cast is not None and found.number > cast:
            message = f"The file of ballots holds more ballots ({found.number:,}) than were cast ({cast:,})."
            yield Remark(place, message, "Correct the file, or ballots:.")
        for name, close in _unknown(record, found, archive):
            hint = f"Did you mean “{close}”?" if close else "Write the name in the file as the record has it."
            yield Remark(place, f"{quoted(name)} in the file of ballots is no candidate of this election.", hint)


def _unknown(record: Record[ElectionRecord], found: Ballots, archive: Archive) -> Iterator[tuple[str, str | None]]:
    """Each name of the file that no candidate has, with the candidate's who may be meant."""
    front = record.front
    stood = [*(candidate.person for candidate in front.candidates), *front.elected]
    known = {archive.identity(name) for name in stood}
    names = {name.lower(): name for name in map(archive.name_of, stood)}
    for name in found.candidates if stood else ():
        if archive.identity(name) not in known:
            yield name, names.get(closest(name, list(names)) or "")
