"""Two people held one seat at the same time.

What: where members of a body have a `seat`, the terms of two people in the same seat do not overlap. The day on which one gives
way to the other may be given for both, and dates known only in part are given the benefit of the doubt.

Why: a seat has one holder, so a term that ended was probably left open.

Bad:
    - {person: jane-roe, seat: north, from: 2025-05-01}
    - {person: john-doe, seat: north, from: 2026-01-15}

Good:
    - {person: jane-roe, seat: north, from: 2025-05-01, until: 2026-01-15}
    - {person: john-doe, seat: north, from: 2026-01-15}
"""

from collections import defaultdict
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.terms import Term, build_terms, find_overlaps

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for terms in build_terms(archive).by_body.values():
        seats: defaultdict[str, list[Term]] = defaultdict(list)
        for term in terms:
            if term.seat:
                seats[term.seat].append(term)
        for seat, held in seats.items():
            for earlier, later in find_overlaps(held):
                if earlier.person != later.person:  # one person twice is said by another check
                    yield Remark(
                        later.locate(),
                        f"“{archive.name_of(later.name)}” and “{archive.name_of(earlier.name)}” "
                        f"hold the seat “{seat}” at the same time.",
                        "Give the day on which the earlier term ended with until:.",
                    )
