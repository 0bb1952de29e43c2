"""Quorums of meetings: there once, or when each item was taken."""

from minutebook.meeting import Meeting
from minutebook.record import Record
from minutebook.records.minutes import Minutes
from minutebook.rule_words import QuorumAsked, Verdict
from minutebook.rules.ballots import ballots_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import capital
from minutebook.rules.quorate.asking import NO_TIME, Rule, asked, in_words, room, verdict_on
from minutebook.rules.quorate.presence import Number, Room, times_of_items, voted
from minutebook.rules.quorate.quorums import quorum_on
from minutebook.words import RecordType, Result

NO_MINUTES = "no minutes are here"
NOT_PUBLIC = "the minutes are not public"


def find(rule: Rule, meeting: Meeting, evidence: Evidence) -> Finding | None:
    """What a rule comes to for one meeting; None for one that is to come."""
    minutes = meeting.minutes
    if minutes is None:
        return _unknown(rule, meeting, evidence) if meeting.date.last < evidence.today else None
    there = room(rule, minutes, evidence)
    if rule.parameters.asked is QuorumAsked.ONCE_REACHED:
        return _judge(rule, meeting, minutes, _most(there, meeting, evidence), there.missing, "present", evidence)
    return _at_items(rule, meeting, minutes, there, evidence)


def _unknown(rule: Rule, meeting: Meeting, evidence: Evidence) -> Finding:
    missing = NOT_PUBLIC if evidence.is_withheld(meeting.id, RecordType.MINUTES) else NO_MINUTES
    places = tuple(at(record, "date") for record in meeting.records[:1])
    words = capital(f"{missing}; {asked(rule, None)}.")
    return rule.finding(
        meeting.id, meeting.body, meeting.date, Verdict.UNDETERMINED, words, missing=missing, places=places
    )


def _most(there: Room, meeting: Meeting, evidence: Evidence) -> Number:
    """The most that were there at one time; where nobody is listed, as many as voted at least."""
    if not there.missing:
        return Number(there.whole.most or 0, there.whole.most)
    ballots = (each for each in ballots_of(meeting.body, evidence.archive) if each.meeting == meeting)
    return Number(max((voted(ballot.tally) for ballot in ballots), default=0), None)


def _at_items(rule: Rule, meeting: Meeting, minutes: Record[Minutes], there: Room, evidence: Evidence) -> Finding:
    """One finding for the meeting: the first item without a quorum decides, else the first of which nobody knows."""
    if there.missing or there.is_steady:
        number = Number(0, None) if there.missing else there.whole
        return _judge(rule, meeting, minutes, number, there.missing, "present throughout", evidence)
    found = [
        _judge(
            rule,
            meeting,
            minutes,
            there.between(first, max(last, first + 1)),
            "",
            _when(item.number, item.title),
            evidence,
        )
        for item, first, last in times_of_items(minutes)
    ]
    for verdict in (Verdict.BREACHED, Verdict.UNDETERMINED):
        chosen = next((finding for finding in found if finding.verdict is verdict), None)
        if chosen:
            return chosen
    return _judge(rule, meeting, minutes, _fewest(there, minutes), "", "present at the least", evidence)


def _fewest(there: Room, minutes: Record[Minutes]) -> Number:
    """The fewest that were there when an item was taken; throughout the meeting where it has no items."""
    numbers = [there.between(first, max(last, first + 1)).fewest for _, first, last in times_of_items(minutes)]
    fewest = min(numbers, default=there.whole.fewest)
    return Number(fewest, fewest)


def _when(number: str, title: str) -> str:
    return f"present when item {number or f'“{title}”'} was taken"


def _judge(
    rule: Rule, meeting: Meeting, minutes: Record[Minutes], there: Number, missing: str, when: str, evidence: Evidence
) -> Finding:
    quorum = quorum_on(rule.parameters, meeting.body, meeting.date, there.fewest, 0, evidence)
    asks = asked(rule, quorum.needed)
    verdict, by = verdict_on(there, quorum.needed)
    words = f"{in_words(there, quorum.size, rule.parameters.of)} {when}; {asks}"
    lacks = ""
    if verdict is Verdict.UNDETERMINED:
        verdict, words, lacks = _as_stated(rule, minutes, quorum.missing or missing or NO_TIME, asks)
    if verdict is Verdict.BREACHED and _decided_nothing(meeting, evidence):
        verdict, by, words = Verdict.SATISFIED, "", f"{words}, and the minutes show no decision"
    return rule.finding(
        meeting.id, meeting.body, meeting.date, verdict, f"{capital(words)}.", by=by, missing=lacks,
        places=(at(minutes, "attendance", "present"),),
    )  # fmt: skip


def _as_stated(rule: Rule, minutes: Record[Minutes], missing: str, asks: str) -> tuple[Verdict, str, str]:
    """Where numbers say nothing, what the minutes say of the meeting as a whole."""
    stated = minutes.front.quorate
    if stated is None or rule.parameters.asked is not QuorumAsked.ONCE_REACHED:
        return Verdict.UNDETERMINED, f"{missing}; {asks}", missing
    words = f"the minutes say that there was {'a' if stated else 'no'} quorum; {asks}"
    return Verdict.SATISFIED if stated else Verdict.BREACHED, words, ""


def _decided_nothing(meeting: Meeting, evidence: Evidence) -> bool:
    """A meeting without a quorum that decided nothing did nothing wrong."""
    ballots = (each for each in ballots_of(meeting.body, evidence.archive) if each.meeting == meeting)
    return not any(ballot.result is Result.CARRIED for ballot in ballots)
