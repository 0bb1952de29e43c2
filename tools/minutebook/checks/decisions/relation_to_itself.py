"""A decision amends, supersedes or otherwise touches itself.

What: no relation of a motion or decision leads back to the statement that makes it.

Why: it would be shown as superseded by itself. Usually the reference is missing the record before the `#`.

Bad:
    id: sundays
    supersedes: "#sundays"

Good:
    id: sundays
    supersedes: meetings/board/2026-02-03/minutes#saturdays
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.decision import RelationFacts
from minutebook.relations import relations_of

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(RelationFacts):
        for relation, reference, keys in relations_of(fact):
            if archive.full_reference(reference, fact.record) == fact.id:
                yield Remark(
                    fact.locate(*keys),
                    f"“{fact.title}” {relation.value.replace('-', ' ')} itself.",
                    "Refer to the earlier decision, with its record before the #.",
                )
