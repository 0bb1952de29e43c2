"""A name may mean more than one person.

What: a name as minuted is the name, or another name, of one person of the archive at most; where two share it,
records use the id.

Why: nobody is credited with a motion or vote unless it is certain who it was.

Bad:
    moved: J. Smith       (people/jane-smith and people/john-smith both list this name)

Good:
    moved: jane-smith
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.names_written import people_named_once
from minutebook.quoting import listed, quoted

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    meant: dict[str, tuple[str, ...]] = {}
    for fact, keys, name in people_named_once(archive):
        if name not in meant:
            meant[name] = archive.people_named(name)
        if len(meant[name]) > 1:
            yield Remark(
                fact.locate(*keys),
                f"{quoted(name)} may be any of {len(meant[name])} people: {listed(meant[name])}.",
                "Write the id of the one who is meant.",
            )
