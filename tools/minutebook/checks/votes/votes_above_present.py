"""More votes were counted than there were members present.

What: votes for, against, abstentions and those present and not voting are together no more than the vote's own `present`, or
than the number of those present in the minutes; votes that others cast for members (`proxies`) may be as many more. Estimates,
votes by post or email, and votes with a `discrepancy` are left alone, and so is the minutes' number of people where votes have
`weights`.

Why: the count or the attendance is wrong, and the result may hang on it.

Bad:
    vote: {for: 7, against: 3, present: 9}

Good:
    vote: {for: 6, against: 3, present: 9}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.attendance import number_present
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.tally import Tally
from minutebook.votes import OUTSIDE_A_MEETING, counts_in_words, counts_of, roll_of, votes_taken

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        total, present = sum(counts_of(tally).values()), _present(fact.record, tally)
        if present is None or total <= present + len(tally.proxies) or tally.discrepancy:
            continue
        if tally.entitled is not None and total > tally.entitled:  # another check says so
            continue
        yield Remark(
            fact.locate("vote", "for"),
            f"{counts_in_words(tally)} are more than the members present ({present}).",
            "Correct the count or the attendance, or say why they differ with discrepancy: in the vote.",
        )


def _present(record: Record[FrontMatter], tally: Tally) -> int | None:
    if tally.present is not None:
        return tally.present
    if not isinstance(record.front, Minutes) or tally.method in OUTSIDE_A_MEETING or tally.weights:
        return None
    attendance = record.front.attendance
    if attendance and attendance.present and attendance.present.people and roll_of(tally):
        return None  # names against names: whoever is missing is reported by name
    return number_present(record.front)
