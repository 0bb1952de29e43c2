"""Rules on amendment: a rulebook is changed by those who may change it."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import entry, page

RULES = [
    'id: change\nkind: amendment\nnumber: "12"\nclause: C\nparameters: {by: meeting}\n'
    "made-by: meetings/board/2025-06-01/minutes#adopt\n",
    "id: new\nkind: notice\nclause: C\nmade-by: meetings/board/2026-02-01/minutes#new\n",
]
MEETING = "---\ntype: body\ntitle: General Meeting\nclassification: meeting\n---\n"


def test_changes_by_others_are_found(make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]) -> None:
    files = {
        "rulebooks/rules.md": rulebook(*RULES),
        "bodies/meeting.md": MEETING,
        "meetings/board/2025-06-01/minutes.md": page(
            "minutes", "2025-06-01", entry("decision", "adopt", title="Adopt")
        ),
        "meetings/board/2026-02-01/minutes.md": page(
            "minutes",
            "2026-02-01",
            entry("decision", "new", title="New rule")
            + entry("decision", "say", title="Say", refers_to="rulebooks/rules"),
        ),
        "meetings/meeting/2026-03-01/minutes.md": page(
            "minutes",
            "2026-03-01",
            entry("decision", "end", title="End it", amends="rulebooks/rules#new"),
            body="meeting",
        ),
    }
    assert findings_of(make_archive(files)) == [
        "change@2026-02-01/minutes#new breached: The Board changed the rules by “New rule”; clause 12 leaves that to the "
        "General Meeting.",
        "change@meetings/meeting/2026-03-01/minutes#end satisfied: The General Meeting changed the rules by “End it”; "
        "clause 12 leaves that to the General Meeting.",
    ]
