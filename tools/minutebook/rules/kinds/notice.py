"""Notice and other rules about time: whether a thing was done long enough before, or soon enough after."""

from collections.abc import Iterator

from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.judging import judge
from minutebook.rules.clock.objects import find_timed
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Finding]:
    for timed in find_timed(rule, evidence):
        finding = judge(rule, timed, evidence)
        if finding:
            yield finding
