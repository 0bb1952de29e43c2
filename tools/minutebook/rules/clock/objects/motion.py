"""Motions handed in ahead of a meeting or vote: when each was submitted, by the record, or first published, by git."""

from collections.abc import Iterator, Mapping

from minutebook.archive import Archive
from minutebook.dates import Moment
from minutebook.meeting import Meeting
from minutebook.record import Record
from minutebook.records.motion import MotionRecord
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.records.vote import VoteRecord
from minutebook.rule_words import Proof
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.gatherings import start_of
from minutebook.rules.clock.publications import Publication, publication_of
from minutebook.rules.clock.timed import BEFORE, Phrases, Timed, span_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at
from minutebook.rules.subjects import kind_of, records_bound

MEETING, VOTE = "the meeting", "voting opened"
NOT_FOR = "the meeting or vote that the motion is for is not recorded"


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    is_published = rule.parameters.proof is Proof.PUBLICATION
    votes = evidence.archive.derived(_openings)
    for motion in records_bound(rule, MotionRecord, evidence):
        meeting, opened = _meeting(motion, evidence), votes.get(motion.id)
        if not rule.binds_class(motion.front.class_) or (meeting and not rule.binds_meeting(kind_of(meeting))):
            continue
        zone = evidence.archive.zone
        anchor = start_of(meeting, zone) if meeting else span_of(opened, zone) if opened else None
        found = publication_of(motion, "the motion", evidence) if is_published else _submitted(motion, evidence)
        yield Timed(
            motion.id, motion.front.body, motion.front.date, BEFORE,
            _phrases(MEETING if meeting else VOTE, is_published=is_published), found.at, anchor,
            found.missing or NOT_FOR, found.is_outstanding,
            pointers=(at(motion, "submitted"), at(motion, "meeting")),
        )  # fmt: skip


def _phrases(anchor: str, *, is_published: bool) -> Phrases:
    done = "published" if is_published else "handed in"
    return Phrases(f"The motion was {done}", f"the motion has not been {done}", anchor)


def _meeting(motion: Record[MotionRecord], evidence: Evidence) -> Meeting | None:
    if not motion.front.meeting:
        return None
    target = evidence.archive.full_reference(motion.front.meeting, motion)
    meetings = evidence.archive.meetings
    return meetings.get(target) or meetings.get(target.partition("#")[0].rpartition("/")[0])


def _openings(archive: Archive) -> Mapping[str, Moment]:
    """When voting opened on each motion that a vote outside a meeting was on, by the motion's id; the first time."""
    found: dict[str, Moment] = {}
    for vote in archive.of_type(VoteRecord):
        if vote.front.motion and vote.front.opened:
            found.setdefault(archive.full_reference(vote.front.motion, vote), vote.front.opened)
    return found


def _submitted(motion: Record[MotionRecord], evidence: Evidence) -> Publication:
    """By its record's date where no moment is given."""
    return Publication(span_of(motion.front.submitted or Moment(motion.front.date), evidence.archive.zone))
