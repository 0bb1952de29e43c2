"""Rules on business: what a meeting decided was on its agenda, or was not."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import entry, page

RULE = 'id: business\nkind: business\nnumber: "9"\nclause: C\nparameters: {}\n'
AGENDA = "## 1. Apologies\n\n## 2. Rent\n\n## 3. Roof and gutters\n\n## 4. Any other business\n"
TEXT = (
    "## 2. Rent.\n"
    + entry("decision", "rent", title="Rent")
    + "\n## 3. Roof\n"
    + entry("decision", "roof", title="Roof")
    + "\n## 4. Any other business\n"
    + entry("motion", "cat", title="Cat", result="carried")
    + "\n## 5. Dog\n"
    + entry("motion", "dog", title="Dog", result="carried")
    + entry("motion", "fox", title="Fox", result="lost")
)


def test_each_decision_is_listed_or_not(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    files = {
        "rulebooks/rules.md": rulebook(RULE),
        "meetings/board/2026-03-03/agenda.md": page("agenda", "2026-03-03", AGENDA, status="held"),
        "meetings/board/2026-03-03/minutes.md": page("minutes", "2026-03-03", TEXT),
        "meetings/board/2026-04-03/minutes.md": page("minutes", "2026-04-03", entry("decision", "late", title="Late")),
        "meetings/board/2026-05-03/agenda.md": page("agenda", "2026-05-03", AGENDA, status="held"),
        "meetings/board/2026-05-03/minutes.md": page(
            "minutes", "2026-05-03", entry("decision", "loose", title="Loose")
        ),
    }
    assert findings_of(make_archive(files)) == [
        "business@2026-03-03/minutes#cat breached: “Cat” was decided under “Any other business”; clause 9 asks that the "
        "agenda list what is decided by itself.",
        "business@2026-03-03/minutes#dog breached: “Dog” was decided under “Dog”, which the agenda does not list; clause 9 "
        "asks that the agenda list what is decided.",
        "business@2026-03-03/minutes#rent satisfied: “Rent” was decided under “Rent.”, which the agenda lists; clause 9 "
        "asks that the agenda list what is decided.",
        "business@2026-03-03/minutes#roof undetermined: “Roof” was decided under “Roof”; whether that is item 3 of the "
        "agenda, “Roof and gutters”, is not recorded; clause 9 asks that the agenda list what is decided. (whether that is "
        "item 3 of the agenda, “Roof and gutters”, is not recorded)",
        "business@2026-04-03/minutes#late undetermined: On “Late”, no agenda is here; clause 9 asks that the agenda list "
        "what is decided. (no agenda is here)",
        "business@2026-05-03/minutes#loose undetermined: On “Loose”, the item under which it was decided is not recorded; "
        "clause 9 asks that the agenda list what is decided. (the item under which it was decided is not recorded)",
    ]
