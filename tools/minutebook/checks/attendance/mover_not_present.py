"""A motion was moved by somebody who is not among those present.

What: where the minutes name those present, whoever moved a motion or an amendment is one of them, or is in attendance.
Bodies that move motions through a delegate are left alone.

Why: either the list of those present or the name of the mover is wrong, and both are quoted for years.

Bad:
    attendance:
      present: [jane-roe, john-doe]
    (and in the text, in a motion)
    moved: mary-major

Good:
    attendance:
      present: [jane-roe, john-doe, mary-major]
    (and in the text, in a motion)
    moved: mary-major
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.attendance import proposers_not_there
from minutebook.diagnostics import Remark, Severity

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact, index, name in proposers_not_there(archive, "moved"):
        yield Remark(
            fact.locate("moved", index),
            f"“{archive.name_of(name)}” moved “{fact.title}”, but is not listed as present.",
            "Add the person to attendance, or correct the name here.",
        )
