"""Voting or nominations closed before they opened.

What: `closed` is not before `opened`, and `nominations-close` not before `nominations-open`.

Why: how long people could vote is what a vote outside a meeting is judged by.

Bad:
    opened: 2026-03-04 09:00
    closed: 2026-03-03 18:00

Good:
    opened: 2026-03-04 09:00
    closed: 2026-03-05 18:00
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import Moment, is_certainly_before
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Record
from minutebook.records.election import ElectionRecord
from minutebook.records.vote import VoteRecord

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    records: tuple[Record[VoteRecord] | Record[ElectionRecord], ...] = (
        *archive.of_type(VoteRecord),
        *archive.of_type(ElectionRecord),
    )
    for record in records:
        for what, key, opened, closed in _periods(record.front):
            if opened and closed and is_certainly_before(closed, opened, archive.zone):
                yield Remark(
                    record.locate(key),
                    f"{what} closed on {closed.words}, before they opened on {opened.words}.",
                    "Correct the one that is wrong.",
                )


def _periods(front: VoteRecord | ElectionRecord) -> Iterator[tuple[str, str, Moment | None, Moment | None]]:
    yield "The polls", "closed", front.opened, front.closed
    if isinstance(front, ElectionRecord):
        yield "Nominations", "nominations-close", front.nominations_open, front.nominations_close
