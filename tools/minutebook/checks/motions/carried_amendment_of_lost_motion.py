"""A carried amendment stands after the motion that was lost.

What: where a motion was lost, amendments that were carried stand before it in the record, in the order in which things were put
to the vote.

Why: an amended motion may well be lost. But read in order, the record says that a motion already lost was amended, so the order,
a result or a reference is probably a slip.

Bad:
    (the motion `rent`, lost, and after it an amendment)
    to: "#rent"
    result: carried

Good:
    (the amendment stands first, and after it the motion `rent`, lost)
    to: "#rent"
    result: carried
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact
from minutebook.records.entries.amendment import Amendment
from minutebook.records.entries.motion import Motion
from minutebook.words import Result

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Amendment):
        target = archive.entries.get(archive.full_reference(fact.facts.to, fact.record))
        if fact.facts.result is not Result.CARRIED or target is None or not isinstance(target.facts, Motion):
            continue
        if target.facts.result is Result.LOST and _stands_after(fact, target):
            yield Remark(
                fact.locate("to"),
                f"The amendment “{fact.title}” was carried, but stands after the motion that was lost, “{target.title}”.",
                "If it was voted on first, move it above the motion; otherwise correct the result or the reference.",
            )


def _stands_after(amendment: Fact[Amendment], motion: Fact[object]) -> bool:
    is_same_record = amendment.record.id == motion.record.id
    return bool(is_same_record and amendment.entry and motion.entry and amendment.entry.start > motion.entry.start)
