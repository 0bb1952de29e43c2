"""The result stated is not what the numbers come to.

What: where the numbers of a vote decide it, a motion said to be carried reached its threshold, one said to be lost did not,
and one said to be tied had as many for as against. The threshold is the one that the vote states, else a
simple majority of votes cast.

Why: a reader who adds up the votes will find another result than the minutes. The rule that explains it belongs in `threshold`.

Bad:
    vote: {for: 29, against: 30}
    result: carried

Good:
    vote: {for: 29, against: 30}
    result: lost
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.tally import Tally
from minutebook.terms import Terms, build_terms
from minutebook.votes import BASES, count_of, is_carried, is_tie_undecided, needed, share_in_words, votes_taken
from minutebook.words import CountedOf, Position, Result

SEVERITY = Severity.ERROR
HINT = "Correct the numbers or the result; state threshold: if another majority was needed."
DECIDED = {Result.CARRIED: True, Result.LOST: False}


def check(archive: Archive) -> Iterator[Remark]:
    terms = build_terms(archive)
    for fact, tally in votes_taken(archive):
        result = fact.facts.result
        if result not in (Result.CARRIED, Result.LOST, Result.TIED) or is_tie_undecided(tally):
            continue
        members, seats = _sizes(archive, terms, fact.record, tally)
        carried = is_carried(tally, members, seats)
        if carried is None or carried is DECIDED.get(result):
            continue
        arithmetic = _tie(tally) if result is Result.TIED else _arithmetic(tally, members, seats, is_enough=carried)
        if arithmetic:
            yield Remark(fact.locate("result"), f"The result is “{result}”, but {arithmetic}.", HINT)


def _sizes(archive: Archive, terms: Terms, record: Record[FrontMatter], tally: Tally) -> tuple[int | None, int | None]:
    """The members with a vote on the day and the seats of the body, where the threshold asks for them."""
    of = tally.threshold.of if tally.threshold else CountedOf.CAST
    front = record.front
    if of not in (CountedOf.ALL_MEMBERS, CountedOf.FIXED_SEATS) or not isinstance(front, DatedFrontMatter):
        return None, None
    body = archive.bodies.get(front.body)
    return terms.voting_members_on(front.body, front.date).number, body.front.seats if body else None


def _tie(tally: Tally) -> str:
    favour, against = count_of(tally, Position.FOR), count_of(tally, Position.AGAINST)
    if favour is None or against is None or favour == against:
        return ""
    return f"{favour} for and {against} against are not as many"


def _arithmetic(tally: Tally, members: int | None, seats: int | None, *, is_enough: bool) -> str:
    if tally.casting_vote:
        return f"the casting vote was given “{tally.casting_vote.position}”"
    need = needed(tally, members, seats)
    favour = f"{count_of(tally, Position.FOR)} of {need.of} {BASES[need.threshold.of]}"
    share, were = share_in_words(need.threshold), "was" if need.votes == 1 else "were"
    if is_enough:
        return f"{favour} is {share}: {need.votes} {were} needed"
    return f"{favour} is not {share}: {need.votes} {were} needed"
