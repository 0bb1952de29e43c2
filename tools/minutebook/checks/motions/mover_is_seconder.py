"""One person both moved and seconded a motion.

What: nobody is among the movers and the seconders of the same motion or amendment. Two spellings of one name are one person.

Why: a seconder shows that a second person wants the motion discussed, so one of the names is probably a slip.

Bad:
    moved: jane-roe
    seconded: Jane Roe

Good:
    moved: jane-roe
    seconded: john-doe
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.motion import Proposed

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Proposed):
        movers = {archive.identity(name) for name in fact.facts.moved}
        for index, name in enumerate(fact.facts.seconded):
            if archive.identity(name) in movers:
                yield Remark(
                    fact.locate("seconded", index),
                    f"“{archive.name_of(name)}” both moved and seconded “{fact.title}”.",
                    "Correct the mover or the seconder.",
                )
