"""One person stands twice among the candidates of one election.

What: the list of candidates names a person once. Two spellings of one name are one person.

Why: the votes of one person would be shown in two lines.

Bad:
    candidates: [{person: jane-roe}, {person: Jane Roe}]

Good:
    candidates: [{person: jane-roe}, {person: john-doe}]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.election import ElectionFacts

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(ElectionFacts):
        seen: set[str] = set()
        for index, candidate in enumerate(fact.facts.candidates):
            person = archive.identity(candidate.person)
            if person in seen:
                yield Remark(
                    fact.locate("candidates", index, "person"),
                    f"“{archive.name_of(candidate.person)}” is listed twice among the candidates.",
                    "Take one of the two out, or give each person an id if these are two people of one name.",
                )
            seen.add(person)
