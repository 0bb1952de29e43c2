"""Rules on participation: how many meetings in a row each member missed."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import page

RULE = 'id: absence\nkind: participation\nnumber: "6"\nclause: C\nbodies: [board]\nparameters: '


def sat(*attendance: str) -> dict[str, str]:
    return {
        f"meetings/board/2026-0{month}-10/minutes.md": page("minutes", f"2026-0{month}-10", attendance=who)
        for month, who in enumerate(attendance, 1)
    }


ALL = "{present: [jane-roe, john-doe, mary-major]}"
MEETINGS = sat(
    "{present: [jane-roe, mary-major], apologies: [john-doe]}",
    "{present: [jane-roe, mary-major], absent: [john-doe]}",
    "{present: [jane-roe], apologies: [john-doe, mary-major]}",
    "{present: 2}",
    "{present: [jane-roe, john-doe]}",
)


def test_meetings_missed_in_a_row_are_counted_for_each_member(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(RULE + "{missed: 3}\n"), **MEETINGS})) == [
        "absence@bodies/board~john-doe-2 breached: John Doe missed 3 meetings in a row, the last of them on 10 March 2026; "
        "clause 6 allows 2. (1 meeting over)",
        "absence@bodies/board~jane-roe-1 satisfied: Jane Roe missed no meeting in a row; clause 6 allows 2.",
        "absence@bodies/board~mary-major-3 undetermined: Mary Major surely missed 1 meeting in a row, and who was present "
        "at some of the meetings is not recorded; clause 6 allows 2. (who was present at some of the meetings is not "
        "recorded)",
    ]


def test_apologies_excuse_where_the_rule_says_so(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    asked = "{missed: 2, apologies-count: false}\n"
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(RULE + asked), **MEETINGS})) == [
        "absence@bodies/board~jane-roe-1 satisfied: Jane Roe missed no meeting in a row; clause 6 allows 1.",
        "absence@bodies/board~john-doe-2 satisfied: John Doe missed 1 meeting in a row, the last of them on 10 February "
        "2026; clause 6 allows 1.",
        "absence@bodies/board~mary-major-3 undetermined: Mary Major surely missed 1 meeting in a row, and who was present "
        "at some of the meetings is not recorded; clause 6 allows 1. (who was present at some of the meetings is not "
        "recorded)",
    ]
