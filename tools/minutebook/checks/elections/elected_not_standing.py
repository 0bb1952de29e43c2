"""Somebody was elected who did not stand.

What: where the candidates are listed, everybody under `elected` is one of them, and nobody elected withdrew or is
marked as not elected.

Why: a list of candidates is taken to be complete; where it is not, those elected belong in it first.

Bad:
    candidates: [{person: jane-roe}, {person: john-doe}]
    elected: [ann-other]

Good:
    candidates: [{person: jane-roe}, {person: john-doe}, {person: ann-other}]
    elected: [ann-other]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.reading.yaml import Key
from minutebook.record import Fact
from minutebook.records.entries.election import ElectionFacts

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(ElectionFacts):
        for name, message, keys in _contradictions(archive, fact):
            yield Remark(
                fact.locate(*keys),
                f"“{archive.name_of(name)}” {message}.",
                "Correct who was elected, or the list of candidates.",
            )


def _contradictions(archive: Archive, fact: Fact[ElectionFacts]) -> Iterator[tuple[str, str, tuple[Key, ...]]]:
    standing = {archive.identity(each.person): each for each in fact.facts.candidates}
    for index, name in enumerate(fact.facts.elected):
        candidate = standing.get(archive.identity(name))
        if standing and candidate is None:
            yield name, "was elected, but is not among the candidates", ("elected", index)
        elif candidate and candidate.elected is False:
            yield name, "is listed as elected, but is marked as not elected among the candidates", ("elected", index)
        elif candidate and candidate.withdrew:
            yield name, "was elected, but withdrew", ("elected", index)
    for index, each in enumerate(fact.facts.candidates):
        if each.elected and each.withdrew:
            yield each.person, "was elected, but withdrew", ("candidates", index, "elected")
