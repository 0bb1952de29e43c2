"""Motions handed in ahead of a meeting, each on its own: when it was submitted, by the record, or first published, by git."""

from collections.abc import Iterator

from minutebook.archive import Meeting
from minutebook.dates import Moment
from minutebook.record import Record
from minutebook.records.motion import MotionRecord
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.gatherings import start_of
from minutebook.rules.clock.publications import Publication, publication_of
from minutebook.rules.clock.timed import BEFORE, Phrases, Timed, span_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.subjects import kind_of, records_bound
from minutebook.words import Proof

SUBMITTED = Phrases("The motion was handed in", "the motion has not been handed in", "the meeting")
PUBLISHED = Phrases("The motion was published", "the motion has not been published", "the meeting")


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    is_published = rule.parameters.proof is Proof.PUBLICATION
    for motion in records_bound(rule, MotionRecord, evidence):
        meeting = _meeting(motion, evidence)
        if not rule.binds_class(motion.front.class_) or (meeting and not rule.binds_meeting(kind_of(meeting))):
            continue
        found = publication_of(motion, "the motion", evidence) if is_published else _submitted(motion, evidence)
        yield Timed(
            motion.id, motion.front.body, motion.front.date, BEFORE, PUBLISHED if is_published else SUBMITTED, found.at,
            start_of(meeting, evidence.archive.zone) if meeting else None,
            found.missing or "the meeting that the motion is for is not recorded", found.is_outstanding,
            places=(motion.locate("submitted"), motion.locate("meeting")),
        )  # fmt: skip


def _meeting(motion: Record[MotionRecord], evidence: Evidence) -> Meeting | None:
    if not motion.front.meeting:
        return None
    target = evidence.archive.full_reference(motion.front.meeting, motion)
    meetings = evidence.archive.meetings
    return meetings.get(target) or meetings.get(target.partition("#")[0].rpartition("/")[0])


def _submitted(motion: Record[MotionRecord], evidence: Evidence) -> Publication:
    """By its record's date where no moment is given."""
    return Publication(span_of(motion.front.submitted or Moment(motion.front.date), evidence.archive.zone))
