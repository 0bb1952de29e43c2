"""A term began before the body was founded, or ended after it was dissolved.

What: the terms of members lie between `founded` and `dissolved` of their body, where these are given.

Why: nobody sits on a body that does not exist, so one of the dates is wrong.

Bad:
    founded: 2025-05-01
    members:
      - {person: jane-roe, from: 2024-05-01}

Good:
    founded: 2025-05-01
    members:
      - {person: jane-roe, from: 2025-05-01}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.terms import Term, build_terms

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for terms in build_terms(archive).by_body.values():
        for term in terms:
            for key, message in _outside(term):
                yield Remark(
                    term.locate(key),
                    f"The term of “{archive.name_of(term.name)}” {message}.",
                    "Correct the date of the term or of the body.",
                )


def _outside(term: Term) -> Iterator[tuple[str, str]]:
    founded, dissolved = term.record.front.founded, term.record.front.dissolved
    begins, ends = term.begins, term.ends
    if begins and founded and begins.last < founded.first:
        yield "from", f"began ({begins.words}) before the body was founded ({founded.words})"
    if begins and dissolved and begins.first > dissolved.last:
        yield "from", f"began ({begins.words}) after the body was dissolved ({dissolved.words})"
    elif ends and dissolved and ends.first > dissolved.last:
        yield "until", f"ended ({ends.words}) after the body was dissolved ({dissolved.words})"
