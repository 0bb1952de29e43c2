"""Records that are right, though they look odd, give no message."""

from collections.abc import Callable
from pathlib import Path

import pytest

MINUTES = """---
type: minutes
title: Board, 3 March 2026
body: board
date: 2026-03-03
status: approved
approved: {{date: 2026-04-07}}
start: 19:30
end: 21:30
attendance:
  {attendance}
---
## 1. Rent

```motion
id: rent
title: Raise the rent
moved: {moved}
vote:
{vote}
result: {result}
```
"""
NAMED = "present: [jane-roe, john-doe, mary-major]"


def minutes(vote: str, *, result: str = "carried", attendance: str = NAMED, moved: str = "john-doe") -> str:
    lines = "\n".join(f"  {line}" for line in vote.split("\n"))
    return MINUTES.format(attendance=attendance, moved=moved, vote=lines, result=result)


RIGHT = {
    "a tie is lost where two thirds were needed": minutes("for: 1\nagainst: 1\nthreshold: two-thirds", result="lost"),
    "a tie may simply be a tie": minutes("for: 1\nagainst: 1", result="tied"),
    "the casting vote may be counted in": minutes("for: 2\nagainst: 1\ncasting-vote: {by: jane-roe, position: for}"),
    "votes against may not be recorded": minutes("for: 1", result="lost"),
    "those present may be an estimate": minutes("for: 41\nagainst: 21", attendance="present: 60\n  about: true"),
    "a card vote counts more than those present, and says so": minutes(
        "for: 1200\nagainst: 300\ndiscrepancy: Delegates voted for their members by card."
    ),
    "members of a body vote through a delegate": minutes(
        "for: [Northside Branch]\nagainst: [jane-roe]",
        result="tied",
        attendance="present: [jane-roe, {name: john-doe, for: Northside Branch}]",
        moved="Northside Branch",
    ),
    "a body moves a motion": minutes("for: 2\nagainst: 1", moved="board"),
    "whoever presided or took the minutes was there": minutes(
        "for: [jane-roe, john-doe]\nagainst: []", attendance="present: [john-doe, jane-roe]"
    ),
    "those in attendance are not named": minutes(
        "for: 1\nagainst: 0", moved="ann-other", attendance="present: [jane-roe]\n  in-attendance: 4"
    ),
    "an absolute majority is of the members on the day": minutes(
        "for: 1\nagainst: 0\nthreshold: absolute-majority", result="lost"
    ),
    "a withdrawn motion has no votes": minutes("for: 0\nagainst: 0", result="withdrawn"),
}


@pytest.mark.parametrize("record", RIGHT.values(), ids=RIGHT)
def test_odd_but_right_minutes_are_clean(
    record: str, make_archive: Callable[..., Path], messages_of: Callable[[Path], list[str]]
) -> None:
    assert messages_of(make_archive({"meetings/board/2026-03-03/minutes.md": record})) == []


ONE_MESSAGE = {
    "a tie that was carried": (minutes("for: 1\nagainst: 1"), ["tie-without-casting-vote"]),
    "more votes than present and entitled": (
        minutes("for: 4\nagainst: 1\nentitled: 3"),
        ["votes-above-entitled"],
    ),
    "an absolute majority that was not reached": (
        minutes("for: 1\nagainst: 0\nthreshold: absolute-majority"),
        ["result-disagrees-with-threshold"],
    ),
    "a casting vote the other way": (
        minutes("for: 1\nagainst: 1\ncasting-vote: {position: against}"),
        ["result-disagrees-with-threshold"],
    ),
    "a tie of unequal numbers": (minutes("for: 2\nagainst: 1", result="tied"), ["result-disagrees-with-threshold"]),
    "a voter in two positions who was absent": (
        minutes("for: [ann-other, jane-roe]\nagainst: [john-doe, jane-roe]", result="tied"),
        ["voter-in-two-positions", "voter-not-present"],
    ),
}


@pytest.mark.parametrize(("record", "checks"), ONE_MESSAGE.values(), ids=ONE_MESSAGE)
def test_one_mistake_gives_one_message(
    record: str, checks: list[str], make_archive: Callable[..., Path], messages_of: Callable[[Path], list[str]]
) -> None:
    messages = messages_of(make_archive({"meetings/board/2026-03-03/minutes.md": record}))
    assert sorted(message.split(": ")[1].split()[1] for message in messages) == checks
