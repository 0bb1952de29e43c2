"""One person holds the same role or seat on a body twice at the same time.

What: the terms of one person on one body, in the same role and seat, do not overlap.

Why: the person would be counted twice among the members.

Bad:
    - {person: jane-roe, role: chair, from: 2025-05-01}
    - {person: Jane Roe, role: chair, from: 2026-01-15}

Good:
    - {person: jane-roe, role: member, from: 2025-05-01, until: 2026-01-15}
    - {person: jane-roe, role: chair, from: 2026-01-15}
"""

from collections import defaultdict
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.terms import Term, build_terms, find_overlaps

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for terms in build_terms(archive).by_body.values():
        held: defaultdict[tuple[str, str | None, str | None], list[Term]] = defaultdict(list)
        for term in terms:
            held[term.person, term.role, term.seat].append(term)
        for same in held.values():
            for _, later in find_overlaps(same):
                yield Remark(
                    later.locate(),
                    f"“{archive.name_of(later.name)}” is a member twice at the same time{_as(later)}.",
                    "Take one of the two out, or give the day on which the earlier term ended with until:.",
                )


def _as(term: Term) -> str:
    what = term.role or term.seat
    return f", as “{what}”" if what else ""
