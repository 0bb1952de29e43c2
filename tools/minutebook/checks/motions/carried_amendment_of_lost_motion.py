"""A carried amendment stands after the motion that was lost, in minutes that put amendments first.

What: where minutes write amendments before the motion that they are to, in the order in which things were put to the vote,
an amendment that was carried does not stand after a motion that was lost.

Why: an amended motion may well be lost, and many minutes write every motion before its amendments: that is no slip. But where
other amendments stand first, the record says here that a motion already lost was amended.

Bad:
    (an amendment to another motion stands before it; then the motion `rent`, lost, and after it an amendment)
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
    pairs = tuple(_pairs(archive))
    in_order = {amendment.record.id for amendment, motion in pairs if not _stands_after(amendment, motion)}
    for amendment, motion in pairs:
        if amendment.record.id not in in_order or not _stands_after(amendment, motion):
            continue
        if amendment.facts.result is Result.CARRIED and motion.facts.result is Result.LOST:
            yield Remark(
                amendment.locate("to"),
                f"The amendment “{amendment.title}” was carried, but stands after the motion that was lost, “{motion.title}”.",
                "If it was voted on first, move it above the motion; otherwise correct the result or the reference.",
            )


def _pairs(archive: Archive) -> Iterator[tuple[Fact[Amendment], Fact[Motion]]]:
    """Amendments with the motion that they are to, where both stand in one record."""
    for amendment in archive.facts(Amendment):
        target = archive.entries.get(archive.full_reference(amendment.facts.to, amendment.record))
        if target and isinstance(target.facts, Motion) and target.record.id == amendment.record.id:
            yield amendment, target  # type: ignore[misc]  # it states a motion


def _stands_after(amendment: Fact[Amendment], motion: Fact[Motion]) -> bool:
    return bool(amendment.entry and motion.entry and amendment.entry.start > motion.entry.start)
