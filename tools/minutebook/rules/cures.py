"""Cures: what mends a breach, where the rule allows it and the record shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from minutebook.archive import Archive
from minutebook.decisions import decision_graph
from minutebook.record import Record
from minutebook.records.minutes import Minutes
from minutebook.rule_words import Cure, Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.finding import Finding
from minutebook.words import MinutesStatus, Relation

BY = {Cure.WAIVER: "waived", Cure.RATIFICATION: "ratified", Cure.APPROVAL: "cured by the approval of the minutes"}


def cured(finding: Finding, rule: BindingRule[Any], archive: Archive) -> Finding:
    """The finding of a breach, or that of its cure where there is one."""
    for cure in rule.facts.cured_by:
        by = next(_CURES[cure](finding, rule, archive), None)
        if by:
            words = f"{finding.words.removesuffix('.')}; this was {BY[cure]}."
            return replace(finding, verdict=Verdict.CURED, cured_by=by, words=words)
    return finding


def _waivers(finding: Finding, rule: BindingRule[Any], archive: Archive) -> Iterator[str]:
    """Decisions that waive the rule in the subject's own record or meeting, or that waive all rules for the subject."""
    waivers = archive.derived(_confirmations)[Relation.WAIVES]
    own = _names(finding, archive)
    yield from (each for name in sorted(own) for each in waivers.get(name, ()))
    yield from (each for each in waivers.get(rule.id, ()) if each.partition("#")[0] in own)


def _ratifications(finding: Finding, rule: BindingRule[Any], archive: Archive) -> Iterator[str]:
    """Decisions that ratify the subject, the meeting that it was taken at, or its record."""
    ratifications = archive.derived(_confirmations)[Relation.RATIFIES]
    yield from (each for name in sorted(_names(finding, archive)) for each in ratifications.get(name, ()))


def _approvals(finding: Finding, rule: BindingRule[Any], archive: Archive) -> Iterator[str]:
    """The approval of the minutes of the subject's meeting: the meeting that gave it, else the minutes themselves."""
    meeting = archive.meetings.get(finding.record) or archive.meetings.get(finding.record.rpartition("/")[0])
    minutes: Record[Minutes] | None = meeting.minutes if meeting else None
    if minutes and minutes.front.status in (MinutesStatus.APPROVED, MinutesStatus.APPROVED_AS_CORRECTED):
        approved = minutes.front.approved
        yield archive.full_reference(approved.meeting, minutes) if approved and approved.meeting else minutes.id


_CURES = {Cure.WAIVER: _waivers, Cure.RATIFICATION: _ratifications, Cure.APPROVAL: _approvals}


def _confirmations(archive: Archive) -> Mapping[Relation, Mapping[str, tuple[str, ...]]]:
    """The decisions that waive or ratify, by the id of what they do so to, in the order of their dates."""
    found: dict[Relation, dict[str, tuple[str, ...]]] = {Relation.WAIVES: {}, Relation.RATIFIES: {}}
    for decision in decision_graph(archive).decisions.values():
        for link in decision.outward:
            if link.relation in found:
                before = found[link.relation].get(link.target, ())
                found[link.relation][link.target] = (*before, decision.id)
    return found


def _names(finding: Finding, archive: Archive) -> set[str]:
    """The ids by which a decision may mean the subject of a finding: its own, its record's, its meeting's."""
    folder = finding.record.rpartition("/")[0]
    meeting = archive.meetings.get(finding.record) or archive.meetings.get(folder)
    records = {meeting.id, *(record.id for record in meeting.records)} if meeting else set()
    return {finding.subject, finding.record, *records}
