"""A report: the diagnostics of one run of `check` and what they are told of."""

from collections import Counter
from dataclasses import dataclass

from minutebook.diagnostics import Diagnostic, Severity
from minutebook.labels import plural
from minutebook.reporting.visible import visible

NAMED = 3
"""How many errors a summary names by their places."""
ENOUGH = 20
"""How many diagnostics of one check in one file people are shown where they do not ask for all."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found. `records` is how many records were looked at.

    `folder` leads from where the reader stands to the archive (`minutes/`), and is empty where both are the same.
    Of one check in one file, people are shown the first `most`; None for all. Programs are given all.
    """

    diagnostics: tuple[Diagnostic, ...]
    records: int
    folder: str = ""
    most: int | None = None

    def count(self, severity: Severity) -> int:
        return Counter(diagnostic.severity for diagnostic in self.diagnostics)[severity]

    @property
    def touched(self) -> int:
        """How many files have diagnostics."""
        return len({diagnostic.place.path for diagnostic in self.diagnostics})

    def path_of(self, diagnostic: Diagnostic) -> str:
        """The path of a diagnostic's file from where the reader stands."""
        return self.folder + diagnostic.place.path


def summary_of(report: Report) -> str:
    """The run in one sentence: `3 errors and 1 warning in 2 of 46 records.` Another says where errors stand among warnings."""
    if not report.diagnostics:
        return f"{plural(report.records, 'record')} checked, nothing to report."
    counts = [(report.count(severity), severity.value) for severity in Severity]
    found = " and ".join(plural(count, word) for count, word in counts if count)
    said = f"{found} in {report.touched} of {plural(max(report.records, report.touched), 'record')}."
    return f"{said} {_errors(report)}" if all(count for count, _ in counts) else said


def _errors(report: Report) -> str:
    """Where to begin: what lies between them on the screen does not stop a site from being published."""
    errors = [each for each in report.diagnostics if each.severity is Severity.ERROR]
    places = [f"{visible(report.path_of(each))}:{each.place.line}" for each in errors[:NAMED]]
    more = f" and {len(errors) - NAMED:,} more" if len(errors) > NAMED else ""
    return f"{'Error' if len(errors) == 1 else 'Errors'} at {', '.join(places)}{more}."
