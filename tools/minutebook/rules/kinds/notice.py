"""Notice and other rules about time: whether a thing was done long enough before, or soon enough after."""

from collections.abc import Iterator

from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.judging import Judge
from minutebook.rules.clock.objects import find_timed
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Finding]:
    judge = Judge(rule, evidence.today, evidence.archive.zone)
    yield from filter(None, map(judge.judge, find_timed(rule, evidence)))
