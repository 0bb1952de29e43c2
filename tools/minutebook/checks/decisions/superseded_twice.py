"""A decision is superseded by two decisions of different records.

What: a decision is superseded once. Whoever replaces the replacement supersedes that, and whoever changes a part amends.

Why: after the first supersession there is nothing left to supersede, so the second probably means the decision that came between.

Bad:
    (in April, after a decision of March superseded that of February)
    supersedes: meetings/board/2026-02-03/minutes#saturdays

Good:
    (in April)
    supersedes: meetings/board/2026-03-03/minutes#sundays
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.decisions import DecisionLife, decision_graph
from minutebook.diagnostics import Remark, Severity
from minutebook.words import Relation

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    graph = decision_graph(archive)
    for life in graph.decisions.values():
        first, *later = [graph.decisions[source] for source in _superseders(life)] or [life]
        for other in later:
            if other.fact.record.id != first.fact.record.id:
                yield Remark(
                    other.fact.locate(Relation.SUPERSEDES.value),
                    f"“{life.fact.title}” was already superseded by “{first.fact.title}” ({first.id}).",
                    "Refer to the decision that stood at the time, or say amends: where only a part changes.",
                )


def _superseders(life: DecisionLife) -> list[str]:
    return [step.by for step in life.steps if step.what == Relation.SUPERSEDES.value]
