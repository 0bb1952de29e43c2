"""A body has more voting members on some day than it has seats.

What: where a body gives its `seats`, no day is certain on which more people held a term with a vote. Members without a vote are
not counted, and dates known only in part are given the benefit of the doubt.

Why: a term that ended was probably left open, or the number of seats is out of date; quorum is counted from both.

Bad:
    seats: 2
    members:
      - {person: jane-roe, from: 2025-05-01}
      - {person: john-doe, from: 2025-05-01}
      - {person: mary-major, from: 2026-01-15}

Good:
    seats: 2
    members:
      - {person: jane-roe, from: 2025-05-01}
      - {person: john-doe, from: 2025-05-01, until: 2026-01-15}
      - {person: mary-major, from: 2026-01-15}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.diagnostics import Remark, Severity
from minutebook.labels import plural
from minutebook.terms import build_terms, most_members

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    terms = build_terms(archive)
    for body, record in archive.bodies.items():
        seats = record.front.seats
        most, day = most_members(tuple(term for term in terms.by_body[body] if term.is_voting))
        if seats is not None and day is not None and most > seats:
            yield Remark(
                record.locate("seats"),
                f"“{record.front.title}” has {plural(most, 'member')} with a vote on {PartialDate.of(day).words}, "
                f"more than its seats ({seats}).",
                "Give the days on which terms ended with until:, or correct the number of seats.",
            )
