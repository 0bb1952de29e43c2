"""Notice of a meeting: when it was called, by the record, or when the public could read of it, by git."""

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from minutebook.meeting import Meeting
from minutebook.periods import BY_STOPWATCH, WORKING, Period
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Proof
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.counting import WEEKEND, Count, day_span
from minutebook.rules.clock.gatherings import start_of
from minutebook.rules.clock.notices import NoticeGiven, notices_of
from minutebook.rules.clock.publications import publication_of
from minutebook.rules.clock.timed import BEFORE, Phrases, Span, Timed, span_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at
from minutebook.rules.subjects import meetings_bound
from minutebook.words import RecordType

PHRASES = Phrases("Notice was given", "no notice had been given", "the meeting", "Notice was")
PUBLISHED = Phrases("Notice was published", "no notice had been published", "the meeting")
NO_TIME = "no time of notice is recorded"


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    for meeting in meetings_bound(rule, evidence):
        if rule.parameters.proof is Proof.PUBLICATION:
            yield _published(meeting, evidence)
            continue
        given = tuple(notices_of(meeting, evidence.archive))
        chosen = tuple(each for each in given if _is_by(each, rule.parameters))
        if chosen or not given:
            yield _given(rule, meeting, chosen, evidence)


def _is_by(given: NoticeGiven, parameters: NoticeParameters) -> bool:
    """Whether the rule asks about notices given in that way; where the record does not say how, it may be."""
    return not parameters.media or given.medium is None or given.medium in parameters.media


def _published(meeting: Meeting, evidence: Evidence) -> Timed:
    is_withheld = evidence.is_withheld(meeting.id, RecordType.AGENDA)
    found = publication_of(meeting.agenda, "the agenda", evidence, is_withheld=is_withheld)
    pointers = (at(meeting.agenda, "date"),) if meeting.agenda else ()
    return Timed(
        meeting.id, meeting.body, meeting.date, BEFORE, PUBLISHED, found.at, start_of(meeting, evidence.archive.zone),
        found.missing, found.is_outstanding, pointers=pointers,
    )  # fmt: skip


def _given(
    rule: BindingRule[NoticeParameters], meeting: Meeting, given: tuple[NoticeGiven, ...], evidence: Evidence
) -> Timed:
    """The first notice decides; where one does not say how it was given and the rule asks that, nothing is known."""
    zone = evidence.archive.zone
    anchor, done, missing = start_of(meeting, zone), None, NO_TIME
    stated = given[0].stated if given else None
    if not given and evidence.is_withheld(meeting.id, RecordType.AGENDA):
        missing = "the notice is not public"
    if any(rule.parameters.media and each.medium is None for each in given):
        missing = "how notice was given is not recorded"
    elif given:
        done = _recorded(given, zone)
        by_length = _moments(done, stated, anchor, rule.parameters, zone) if stated else None
        stated = stated if by_length else None
        done, anchor = by_length or (done, anchor)
    return Timed(
        meeting.id, meeting.body, meeting.date, BEFORE, PHRASES, done, anchor, missing,
        stated=stated, pointers=tuple(each.pointer for each in given),
    )  # fmt: skip


def _recorded(given: tuple[NoticeGiven, ...], zone: ZoneInfo) -> Span | None:
    """When the earliest notice was given."""
    return min(
        (span_of(each.at, zone) for each in given if each.at), key=lambda span: (span.last, span.first), default=None
    )


def _moments(
    done: Span | None, stated: Period, anchor: Span, parameters: NoticeParameters, zone: ZoneInfo
) -> tuple[Span, Span] | None:
    """When notice was given and when the meeting was, by how long the record says that the notice was.

    None where what the record says of the moments is exacter, or contradicts it.
    """
    if stated.unit not in BY_STOPWATCH or stated.length is None:
        return None if done else (_days_before(stated, anchor, zone), anchor)
    length = stated.length
    if done and ((done.is_instant and anchor.is_instant) or not _may_last(done, anchor, length)):
        return None
    if anchor.is_instant:
        return Span(anchor.first - length, anchor.first - length), anchor
    if done and done.is_instant:
        return done, Span(done.first + length, done.first + length)
    if any(period and period.unit in BY_STOPWATCH for period in (parameters.at_least, parameters.longest)):
        return Span(anchor.last - length, anchor.last - length), Span(anchor.last, anchor.last)
    return done or Span(anchor.first - length, anchor.last - length), anchor


def _may_last(done: Span, anchor: Span, length: timedelta) -> bool:
    return anchor.first - done.last <= length <= anchor.last - done.first


def _days_before(stated: Period, anchor: Span, zone: ZoneInfo) -> Span:
    """The day on which a notice of so many days was given, as the record itself counts them."""
    count = Count(stated, BEFORE, zone, (WEEKEND,) if stated.unit in WORKING else ())
    first, last = anchor.days(zone)
    return Span(day_span(count.last_day(first), zone)[0], day_span(count.last_day(last), zone)[1])
