"""An amendment is to itself, or amendments lead round in a circle.

What: following `to` from any amendment leads to a motion.

Why: an amendment that changes itself belongs to no motion and can be shown nowhere.

Bad:
    id: from-may
    to: "#from-may"

Good:
    id: from-may
    to: "#rent"
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.circles import find_circles
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.amendment import Amendment

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    amendments = {fact.id: fact for fact in archive.facts(Amendment)}
    leads_to = {id_: (archive.full_reference(fact.facts.to, fact.record),) for id_, fact in amendments.items()}
    for circle in find_circles(leads_to):
        first = amendments[circle[0]]
        others = " and ".join(f"“{amendments[id_].title}”" for id_ in circle[1:])
        yield Remark(
            first.locate("to"),
            f"The amendment “{first.title}” amends itself" + (f", by way of {others}." if others else "."),
            "Refer to the motion that it would change.",
        )
