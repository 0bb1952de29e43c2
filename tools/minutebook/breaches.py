"""Breaches: what the rules of the house find in a record, as diagnostics of its check, as grave as the organisation chooses."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from minutebook.archive import Archive
from minutebook.checks import describe_problems, find_checks, is_chosen
from minutebook.diagnostics import Diagnostic, Place, Problem, Severity
from minutebook.rule_words import Breaches, Verdict
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.judge import build_findings

CHECK = "rule-breached"


def find_breaches(
    archive: Archive, today: date, select: Collection[str] = (), ignore: Collection[str] = ()
) -> tuple[Diagnostic, ...]:
    """A diagnostic for each breach of a rule that binds, in the order of places; none where the organisation wants none.

    Only the record itself is asked, not git. `select` and `ignore` are as in check_archive.
    """
    wanted = archive.organisation.front.breaches if archive.organisation else Breaches.WARNING
    check = next(check for check in find_checks() if check.id == CHECK)
    if wanted is Breaches.OFF or not is_chosen(check, select, ignore):
        return ()
    severity = Severity.ERROR if wanted is Breaches.ERROR else Severity.WARNING
    problems = _problems(archive, today)
    return tuple(replace(diagnostic, severity=severity) for diagnostic in describe_problems(problems))


def _problems(archive: Archive, today: date) -> Iterator[Problem]:
    for finding in build_findings(Evidence(archive, today)):
        if finding.verdict is Verdict.BREACHED and not finding.is_model:
            yield Problem(CHECK, _place(finding, archive), {"words": finding.words})


def _place(finding: Finding, archive: Archive) -> Place:
    """Where the chief fact stands; else the rule itself."""
    return finding.place or archive.entries[finding.rule].locate("clause")
