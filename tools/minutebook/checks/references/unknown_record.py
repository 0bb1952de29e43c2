"""A reference leads to a record that the archive does not have.

What: what one record says of another (supersedes, motion, meeting, in-reply-to and the like) names a record, meeting, body or
person that exists.

Why: a decision that supersedes nothing leaves the old one standing; readers would follow a link to nowhere.

Bad:
    meeting: meetings/board/2026-03-33

Good:
    meeting: meetings/board/2026-03-03
"""

import re
from collections.abc import Iterator

from minutebook.archive import Archive, references_made
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import closest, quoted

SEVERITY = Severity.ERROR
MAY_BE_A_NAME = frozenset({"called-by", "censures", "by", "refers-to"})
LIKE_A_NAME = re.compile(r"[^/#]*[\sA-Z][^/#]*")


def check(archive: Archive) -> Iterator[Remark]:
    records: tuple[str, ...] = ()
    for fact, keys, reference in references_made(archive):
        target = archive.full_reference(reference, fact.record).partition("#")[0]
        if archive.resolve(target, fact.record) or archive.is_unreadable(target, fact.record):
            continue
        if MAY_BE_A_NAME.intersection(map(str, keys)) and LIKE_A_NAME.fullmatch(reference):
            continue
        records = records or (*archive.by_id, *archive.meetings)
        close = closest(target, records, 0.85)
        hint = f"Did you mean “{close}”?" if close else "Write the id of a record: its path without records/ and .md."
        yield Remark(
            fact.locate(*keys), f"{quoted(target)} is no record, meeting, body or person of this archive.", hint
        )
