"""Events of findings: where a rule was breached, or the breach was cured."""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.events.event import Event, EventKind
from minutebook.public import View
from minutebook.rule_words import Verdict
from minutebook.rules.finding import Finding, Findings

TOLD = (Verdict.BREACHED, Verdict.CURED)
MODEL = "a model rule, which binds nobody"


def derive_verdicts(findings: Findings, view: View) -> Iterator[Event]:
    """An event for each breach, cured or not, on the day of what it is about; what has no day is on no timeline."""
    for finding in findings:
        record = _record_of(finding, view.archive)
        if finding.date and finding.verdict in TOLD and record:
            yield _event(finding, record, view.archive)


def _event(finding: Finding, record: str, archive: Archive) -> Event:
    rule = archive.entries[finding.rule]
    aspect = f"finding:{finding.rule}" + (f"~{finding.aspect}" if finding.aspect else "")
    return Event(
        finding.date,  # type: ignore[arg-type]  # asked above
        EventKind.FINDING,
        finding.body,
        finding.words,
        finding.subject,
        record,
        next((line for _, line in finding.spots), 0),
        aspect,
        detail=rule.title,
        where=MODEL if finding.is_model else "",
        topics=rule.facts.topics,
        verdict=finding.verdict,
    )


def _record_of(finding: Finding, archive: Archive) -> str:
    """The record on which it stands: the subject's own, or the first of its meeting, or its body's."""
    if finding.record in archive.by_id:
        return finding.record
    meeting = archive.meetings.get(finding.record)
    if meeting:
        return meeting.records[0].id
    body = f"bodies/{finding.record.removeprefix('bodies/')}"
    return body if body in archive.by_id else ""
