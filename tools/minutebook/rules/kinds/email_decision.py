"""Decisions by email: whether they are allowed, how long members had to answer, how many did, and whether they were ratified."""

from collections.abc import Iterator
from datetime import timedelta

from minutebook.decisions import decision_graph
from minutebook.periods import WORKING, Period
from minutebook.record import Fact
from minutebook.records.email import Email
from minutebook.records.parameters.email_decision import EmailDecisionParameters
from minutebook.records.vote import VoteRecord
from minutebook.rule_words import Verdict
from minutebook.rules.ballots import Ballot, ballots_bound
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.counting import WEEKEND, Count
from minutebook.rules.clock.lengths import Bound
from minutebook.rules.clock.timed import AFTER, Phrases, Span, Timed, span_of
from minutebook.rules.demands import taking_part
from minutebook.rules.electorates import counts_of_ballot
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.subjects import meetings_of
from minutebook.words import Method, Relation

Rule = BindingRule[EmailDecisionParameters]
OPEN = Phrases("Voting closed", "voting had not closed", "it opened", "Voting was open")
NO_WINDOW = "when voting opened or closed is not recorded"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    for ballot in ballots_bound(rule, evidence):
        if _is_by_email(ballot, rule.parameters, evidence):
            yield from _judge(rule, ballot, evidence)


def _is_by_email(ballot: Ballot, parameters: EmailDecisionParameters, evidence: Evidence) -> bool:
    """By the method of the vote; where it states none, what stands in an email or was called by one is by email."""
    if ballot.meeting:
        return False
    if ballot.method:
        return ballot.method in parameters.methods
    by_email = isinstance(ballot.fact.record.front, Email) or _call(ballot, evidence) is not None
    return by_email and Method.EMAIL in parameters.methods


def _judge(rule: Rule, ballot: Ballot, evidence: Evidence) -> Iterator[Finding]:
    parameters = rule.parameters
    if not parameters.allowed:
        words = f"{ballot.title} was decided by email; {rule.clause} does not allow it."
        yield _found(rule, ballot, Verdict.BREACHED, words)
        return
    if parameters.window:
        yield _window(rule, ballot, parameters.window, evidence)
    if parameters.taking_part:
        yield _participation(rule, ballot, parameters.taking_part, evidence)
    if parameters.ratified:
        yield from _ratification(rule, ballot, evidence)
    if not (parameters.window or parameters.taking_part or parameters.ratified):
        yield _found(rule, ballot, Verdict.SATISFIED, f"{ballot.title} was decided by email; {rule.clause} allows it.")


def _window(rule: Rule, ballot: Ballot, window: Period, evidence: Evidence) -> Finding:
    asks = f"{rule.clause} asks {window}"
    opened, closed = _opened(ballot, evidence), _closed(ballot, evidence)
    if opened is None or closed is None:
        return _undetermined(rule, ballot, NO_WINDOW, asks, "window")
    count = Count(window, AFTER, evidence.archive.zone, (WEEKEND,) if window.unit in WORKING else ())
    timed = Timed(ballot.id, ballot.body, ballot.date, AFTER, OPEN, closed, opened)
    outcome = Bound(count, is_least=True, grace=timedelta(), asks=asks).judge(timed, closed, opened)
    return _found(rule, ballot, outcome.verdict, outcome.words, outcome.by, outcome.missing, "window")


def _opened(ballot: Ballot, evidence: Evidence) -> Span | None:
    front = ballot.fact.record.front
    call = _call(ballot, evidence)
    moment = front.opened if isinstance(front, VoteRecord) else front.sent if isinstance(front, Email) else None
    moment = moment or (call.sent if call else None)
    return span_of(moment, evidence.archive.zone) if moment else None


def _closed(ballot: Ballot, evidence: Evidence) -> Span | None:
    front = ballot.fact.record.front
    call = _call(ballot, evidence)
    moment = front.closed if isinstance(front, VoteRecord) else front.closes if isinstance(front, Email) else None
    moment = moment or (call.closes if call else None)
    return span_of(moment, evidence.archive.zone) if moment else None


def _call(ballot: Ballot, evidence: Evidence) -> Email | None:
    """The email that called the vote."""
    front = ballot.fact.record.front
    called_by = front.called_by if isinstance(front, VoteRecord) else None
    found = evidence.archive.resolve(called_by, ballot.fact.record) if called_by else None
    call = getattr(found, "front", None) if not isinstance(found, Fact) else None
    return call if isinstance(call, Email) else None


def _participation(rule: Rule, ballot: Ballot, share: str, evidence: Evidence) -> Finding:
    counts = counts_of_ballot(ballot, casting_vote=False)
    demand = taking_part(share, rule.parameters.taking_part_of, counts, ballot, evidence)
    asks = f"{rule.clause} asks {demand.words}"
    if demand.is_met is None:
        return _undetermined(rule, ballot, demand.missing, asks, "taking-part")
    words = f"{counts.taking_part:,} {demand.base} took part in the vote on {ballot.title}; {asks}."
    verdict = Verdict.SATISFIED if demand.is_met else Verdict.BREACHED
    return _found(rule, ballot, verdict, words, demand.by, aspect="taking-part")


def _ratification(rule: Rule, ballot: Ballot, evidence: Evidence) -> Iterator[Finding]:
    """Nothing while the body has not met since; where its next meeting has no minutes, nobody knows."""
    asks = f"{rule.clause} asks that the next meeting ratify it"
    following = next(
        (each for each in meetings_of(ballot.body, evidence.archive) if each.date.first > ballot.date.last), None
    )
    if following is None or following.date.last >= evidence.today:
        return
    decisions = decision_graph(evidence.archive).decisions.values()
    names = {ballot.id, ballot.fact.record.id}
    by = (
        each
        for each in decisions
        for link in each.outward
        if link.relation is Relation.RATIFIES and link.target in names
    )
    ratified = next(by, None)
    if ratified and ratified.fact.record in following.records:
        words = f"{ballot.title} was ratified by the next meeting, on {following.date.words}; {asks}."
        yield _found(rule, ballot, Verdict.SATISFIED, words, aspect="ratified")
    elif following.minutes is None:
        yield _undetermined(rule, ballot, "the next meeting has no minutes here", asks, "ratified")
    else:
        words = f"The minutes of the next meeting, on {following.date.words}, do not ratify {ballot.title}; {asks}."
        yield _found(rule, ballot, Verdict.BREACHED, words, aspect="ratified")


def _undetermined(rule: Rule, ballot: Ballot, missing: str, asks: str, aspect: str) -> Finding:
    words = f"On {ballot.title}, {missing}; {asks}."
    return _found(rule, ballot, Verdict.UNDETERMINED, words, missing=missing, aspect=aspect)


def _found(
    rule: Rule, ballot: Ballot, verdict: Verdict, words: str, by: str = "", missing: str = "", aspect: str = ""
) -> Finding:
    return rule.finding(
        ballot.id, ballot.body, ballot.date, verdict, words, aspect=aspect, by=by, missing=missing,
        places=(at(ballot.fact, "closed") if aspect == "window" else at(ballot.fact, "vote"),),
    )  # fmt: skip
