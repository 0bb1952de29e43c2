"""Rules on allocation: how many delegates each body sent, and may send."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import entry, page

BRANCH = "---\ntype: body\ntitle: {}\nclassification: {}\n---\n"
RULE = 'id: delegates\nkind: allocation\nnumber: "3"\nclause: C\nbodies: [board]\nparameters: '


def elected(body: str, **keys: str) -> dict[str, str]:
    return {
        f"meetings/{body}/2026-02-10/minutes.md": page(
            "minutes", "2026-02-10", entry("election", "delegates", to="board", office="Delegate", **keys), body=body
        )
    }


FILES = {
    "bodies/north.md": BRANCH.format("North branch", "branch"),
    "bodies/south.md": BRANCH.format("South branch", "branch"),
    "bodies/west.md": BRANCH.format("West branch", "branch"),
    "bodies/union.md": BRANCH.format("Bakers’ Union", "affiliated union"),
    **elected("north", electorate="250", seats="6"),
    **elected("south", electorate="200", elected="[Ann, Ben, Cleo, Dora, Eve]"),
    **elected("west", elected="[Ann]"),
    **elected("union", candidates="[{person: Fay, elected: true}, {person: Gus, elected: false}]"),
}


def test_delegates_for_each_hundred_members_or_part(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    asked = "{each: 2, per: 100, senders: branch}\n"
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(RULE + asked), **FILES})) == [
        "delegates@meetings/north/2026-02-10/minutes#delegates satisfied: The North branch elected 6 delegates for 250 "
        "members; clause 3 allows 2 for each 100 members or part.",
        "delegates@meetings/south/2026-02-10/minutes#delegates breached: The South branch elected 5 delegates for 200 "
        "members; clause 3 allows 2 for each 100 members or part. (1 over)",
        "delegates@meetings/west/2026-02-10/minutes#delegates undetermined: The West branch elected delegates, and how many "
        "members the body had is not recorded; clause 3 allows 2 for each 100 members or part. (how many members the body "
        "had is not recorded)",
    ]


def test_same_number_of_delegates_for_each_sender(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    asked = "{each: 2, senders: affiliated union}\n"
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(RULE + asked), **FILES})) == [
        "delegates@meetings/union/2026-02-10/minutes#delegates satisfied: The Bakers’ Union elected 1 delegate; clause 3 "
        "allows 2.",
    ]
