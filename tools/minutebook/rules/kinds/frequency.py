"""Frequency: whether a body met often enough, by the number of its meetings in a year or the time between them."""

from collections.abc import Iterator

from minutebook.records.parameters.frequency import FrequencyParameters
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.meeting_often import gaps, years
from minutebook.rules.meeting_often.sittings import sittings_of


def find(rule: BindingRule[FrequencyParameters], evidence: Evidence) -> Iterator[Finding]:
    for body in sorted(rule.bodies or evidence.archive.bodies):
        sittings = sittings_of(rule, body, evidence)
        if rule.parameters.no_gap_over:
            yield from gaps.find(rule, body, sittings, evidence)
        if rule.parameters.at_least:
            yield from years.find(rule, body, sittings, evidence)
