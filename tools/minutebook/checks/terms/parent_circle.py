"""Bodies are each other's parent in a circle, or a body is its own.

What: following `parent` from any body ends at a body without one.

Why: the tree of bodies could not be drawn, and none of them would answer to anybody outside.

Bad:
    (in bodies/board.md)
    parent: repairs
    (in bodies/repairs.md)
    parent: board

Good:
    (in bodies/repairs.md alone)
    parent: board
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.circles import find_circles
from minutebook.diagnostics import Remark, Severity

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    leads_to = {body: (record.front.parent,) for body, record in archive.bodies.items() if record.front.parent}
    for circle in find_circles(leads_to):
        names = [f"“{archive.bodies[body].front.title}”" for body in circle]
        message = f"{' and '.join(names)} are each other's parent in a circle."
        yield Remark(
            archive.bodies[circle[0]].locate("parent"),
            message if len(circle) > 1 else f"{names[0]} is its own parent.",
            "Take parent: out of the body that stands highest.",
        )
