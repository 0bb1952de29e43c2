"""A name looks like a person's id, and no person has it.

What: a name written like an id (small letters and hyphens) is the id of a record in people/ or of a body. A name as minuted,
such as A. N. Other, needs no record.

Why: an id that leads nowhere is shown as it is, and the person's page lacks what the person moved, voted or was elected to.

Bad:
    moved: jon-doe

Good:
    moved: john-doe
"""

import re
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.names_written import names_that
from minutebook.quoting import closest

SEVERITY = Severity.WARNING
LIKE_AN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def check(archive: Archive) -> Iterator[Remark]:
    def is_odd(name: str) -> bool:
        return LIKE_AN_ID.fullmatch(name) is not None and not _is_somebody(archive, name)

    people = tuple(archive.people)
    for fact, keys, name in names_that(archive, is_odd):
        close = closest(name, people, 0.8)
        hint = f"Did you mean “{close}”?" if close else f"Write records/people/{name}.md, or the name as minuted."
        yield Remark(fact.locate(*keys), f"There is no person “{name}”.", hint)


def _is_somebody(archive: Archive, name: str) -> bool:
    if archive.people_named(name) or name in archive.bodies or f"bodies/{name}" in archive.aliases:
        return True
    return bool({f"people/{name}", f"bodies/{name}"} & archive.unreadable)
