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
from minutebook.names_written import names_that
from minutebook.quoting import quoted

SEVERITY = Severity.WARNING
FEW = 6
"""How many people a message names."""


def check(archive: Archive) -> Iterator[Remark]:
    for fact, keys, name in names_that(archive, lambda name: len(archive.people_named(name)) > 1):
        meant = archive.people_named(name)
        few = [*meant[:FEW], "…"] if len(meant) > FEW else meant
        yield Remark(
            fact.locate(*keys),
            f"{quoted(name)} may be any of {len(meant)} people: {', '.join(few)}.",
            "Write the id of the one who is meant.",
        )
