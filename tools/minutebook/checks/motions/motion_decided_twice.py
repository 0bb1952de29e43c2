"""One motion is said to be carried in one place and lost in another.

What: a motion submitted beforehand, the motion put at the meeting, and the last vote on it there agree whether it was carried.
What another body decided, or the same body on another day, is another decision.

Why: both places are published, and a reader cannot tell which is right.

Bad:
    (the motion's own record)
    result: carried
    (the minutes, in a motion)
    motion: motions/board/2026-02-20-rent
    result: lost

Good:
    (the motion's own record)
    result: carried
    (the minutes, in a motion)
    motion: motions/board/2026-02-20-rent
    result: carried
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact, Record
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.entries.vote import Vote
from minutebook.records.front import FrontMatter
from minutebook.votes import Voted
from minutebook.words import Result

SEVERITY = Severity.WARNING
DECIDED = (Result.CARRIED, Result.LOST)


def check(archive: Archive) -> Iterator[Remark]:
    for fact, other in _stated_twice(archive):
        result, before = fact.facts.result, other.facts.result
        if result in DECIDED and before in DECIDED and result is not before:
            yield Remark(
                fact.locate("result"),
                f"“{other.title}” is “{result}” here, but “{before}” in {other.record.path}, line {_line(other)}.",
                "Correct the one that is wrong; a motion put again has an entry of its own, the vote of one house a question.",
            )


def _stated_twice(archive: Archive) -> Iterator[tuple[Fact[Voted], Fact[Voted]]]:
    """Pairs of statements about one and the same outcome: the later one, and the one it has to agree with."""
    motions = {fact.id: fact for fact in archive.facts(MotionFacts)}
    yield from _last_votes(archive, motions)
    put: defaultdict[str, list[Fact[MotionFacts]]] = defaultdict(list)
    for fact in motions.values():
        if fact.entry and fact.facts.motion:
            put[archive.full_reference(fact.facts.motion, fact.record)].append(fact)
    for id_, facts in put.items():
        submitted = motions.get(id_)
        if submitted and len(facts) == 1 and _is_same_body(facts[0].record, submitted.record):
            yield facts[0], submitted


def _last_votes(
    archive: Archive, motions: Mapping[str, Fact[MotionFacts]]
) -> Iterator[tuple[Fact[Vote], Fact[MotionFacts]]]:
    """The last vote entry on each motion of the same record, with the motion; not votes on a question beside it."""
    last: dict[str, Fact[Vote]] = {}
    for fact in archive.facts(Vote):
        if fact.facts.motion and not fact.facts.question:
            last[archive.full_reference(fact.facts.motion, fact.record)] = fact
    for id_, vote in last.items():
        motion = motions.get(id_)
        if motion and motion.record.id == vote.record.id:
            yield vote, motion


def _is_same_body(first: Record[FrontMatter], second: Record[FrontMatter]) -> bool:
    return getattr(first.front, "body", None) == getattr(second.front, "body", None)


def _line(fact: Fact[Voted]) -> int:
    return fact.locate("result").line
