"""Rules on support: how many names a motion had."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import entry, page

RULE = 'id: support\nkind: support\nnumber: "5"\nclause: C\nparameters: '
FILES = {
    "motions/board/2026-02-01-roof.md": page("motion", "2026-02-01", supporters="30", moved="jane-roe"),
    "motions/board/2026-02-02-rent.md": page(
        "motion", "2026-02-02", supporters="[john-doe, Ann]", moved="jane-roe", seconded="Ann"
    ),
    "meetings/board/2026-03-03/minutes.md": page(
        "minutes",
        "2026-03-03",
        entry("motion", "roof", title="Roof", motion="motions/board/2026-02-01-roof", result="carried")
        + entry("motion", "new", title="New", moved="john-doe", result="lost"),
    ),
}


def test_motion_has_enough_names_or_not(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(RULE + "{at-least: 30}\n"), **FILES})) == [
        "support@motions/board/2026-02-01-roof satisfied: “Motion of 2026-02-01” had 30 names; clause 5 asks 30 names.",
        "support@motions/board/2026-02-02-rent breached: “Motion of 2026-02-02” had 2 names; clause 5 asks 30 names. (28 "
        "names short)",
        "support@2026-03-03/minutes#new undetermined: On “New”, how many supported it is not recorded; clause 5 asks 30 "
        "names. (how many supported it is not recorded)",
    ]


def test_movers_count_where_the_rule_says_so(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    asked = "{at-least: 3, counting-movers: true}\n"
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(RULE + asked), **FILES})) == [
        "support@motions/board/2026-02-01-roof satisfied: “Motion of 2026-02-01” had 31 names; clause 5 asks 3 names.",
        "support@motions/board/2026-02-02-rent satisfied: “Motion of 2026-02-02” had 3 names; clause 5 asks 3 names.",
        "support@2026-03-03/minutes#new undetermined: On “New”, how many supported it is not recorded; clause 5 asks 3 "
        "names. (how many supported it is not recorded)",
    ]
