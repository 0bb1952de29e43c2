"""A file or folder has a name that Windows cannot have.

What: no name under records/ holds one of < > : " | ? * or a backslash, ends in a dot or a space, or is, before its first dot, a
word that Windows keeps for devices: con, prn, aux, nul, com0 to com9, lpt0 to lpt9.

Why: who works on Windows then gets no copy of the archive: git ends with “invalid path”.

Bad:
    records/meetings/board/2026-03-03/Minutes 19:30.pdf
    records/bodies/aux.md

Good:
    records/meetings/board/2026-03-03/Minutes 19.30.pdf
    records/bodies/auxiliary.md
"""

import re
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Place, Remark, Severity
from minutebook.filing import is_device
from minutebook.quoting import quoted

SEVERITY = Severity.WARNING
UNFIT = re.compile(r'[<>:"|?*\\]')

RENAME = "Give it another name, here and in the records that lead to it."
RENAME_RECORD = (
    "Give it another name, and each record that was published its old id in `aliases`, so that its address stays."
)


def check(archive: Archive) -> Iterator[Remark]:
    seen: set[str] = set()
    for file in archive.files:
        parts = file.path.split("/")
        for end, name in enumerate(parts, 1):
            path = "/".join(parts[:end])
            if path in seen:
                continue
            seen.add(path)
            if reason := _reason(name):
                kind = "file" if path == file.path else "folder"
                hint = RENAME if path == file.path and not file.is_record else RENAME_RECORD
                yield Remark(Place(file.path), f"Windows can have no {kind} called {quoted(name)}: {reason}.", hint)


def _reason(name: str) -> str:
    """Why Windows cannot have a file or folder of this name; empty where it can."""
    if found := UNFIT.search(name):
        return f"it keeps the sign {found[0]} for itself"
    if name.endswith((".", " ")):
        return "no name ends in a dot or a space there"
    if is_device(name):
        return f"{quoted(name.partition('.')[0].rstrip())} is the name of a device there"
    return ""
