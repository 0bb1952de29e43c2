"""Rules on decisions by email: allowed, open long enough, answered by enough, ratified by the next meeting."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import rulebook
from .pages import entry, page

VOTE = "votes/board/2026-03-05-rent.md"
RULE = 'id: email\nkind: email-decision\nnumber: "7"\nclause: C\nparameters: '


def vote(tally: str, **keys: str) -> str:
    return page("vote", "2026-03-05", vote=f"{{method: email, {tally}}}", result="carried", **keys).replace(
        "title: Vote of 2026-03-05", "title: Rent"
    )


def found(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], asks: str, told: str, **more: str
) -> list[str]:
    files = {"rulebooks/rules.md": rulebook(RULE + asks + "\n"), VOTE: told, **more}
    return [line.partition("rent")[2] for line in findings_of(make_archive(files))]


@pytest.mark.parametrize(
    ("asks", "told", "expected"),
    [
        (
            "{allowed: false}",
            vote("for: 2, against: 1"),
            " breached: “Rent” was decided by email; clause 7 does not allow it.",
        ),
        ("{}", vote("for: 2, against: 1"), " satisfied: “Rent” was decided by email; clause 7 allows it."),
        (
            "{window: 72 hours}",
            vote("for: 2", opened="2026-03-02 19:39", closed="2026-03-05 20:00"),
            "~window satisfied: Voting was open 72 hours 21 minutes; clause 7 asks 72 hours.",
        ),
        (
            "{window: 72 hours}",
            vote("for: 2", opened="2026-03-05 19:39", closed="2026-03-05 20:54"),
            "~window breached: Voting was open 1 hour 15 minutes; clause 7 asks 72 hours. (70 hours 45 minutes short)",
        ),
        (
            "{window: 3 days}",
            vote("for: 2", opened="2026-03-05"),
            "~window undetermined: On “Rent”, when voting opened or closed is not recorded; clause 7 asks 3 days. (when voting "
            "opened "
            "or closed is not recorded)",
        ),
        (
            "{taking-part: 2/3}",
            vote("for: 6, against: 1, abstain: 0, entitled: 12"),
            "~taking-part breached: 7 of 12 entitled to vote took part in the vote on “Rent”; clause 7 asks that at least 2/3 "
            "of those "
            "entitled to vote take part. (1 too few took part)",
        ),
        (
            "{taking-part: 2/3, taking-part-of: all-members}",
            vote("for: 2, entitled: 12"),
            "~taking-part satisfied: 2 of 3 members took part in the vote on “Rent”; clause 7 asks that at least 2/3 of the "
            "members "
            "take part.",
        ),
        (
            "{taking-part: 2/3}",
            vote("for: 6, entitled: 12"),
            "~taking-part undetermined: On “Rent”, how many took part is not recorded; clause 7 asks that at least 2/3 of those "
            "entitled to vote take part. (how many took part is not recorded)",
        ),
    ],
)
def test_finding_says_what_the_email_vote_was_and_what_the_clause_asks(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], asks: str, told: str, expected: str
) -> None:
    assert found(make_archive, findings_of, asks, told) == [expected]


def test_vote_called_by_an_email_is_by_email_and_opens_when_it_was_sent(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    call = page("email", "2026-03-05", sent="2026-03-05 09:00", from_="jane-roe", closes="2026-03-05 21:00")
    told = page("vote", "2026-03-05", called_by="emails/board/2026-03-05-call", vote="{for: 3}", result="carried")
    files = {
        "rulebooks/rules.md": rulebook(RULE + "{window: 1 day}\n"),
        VOTE: told,
        "emails/board/2026-03-05-call.md": call,
    }
    assert [line.partition(" ")[2] for line in findings_of(make_archive(files))] == [
        "breached: Voting was open 12 hours; clause 7 asks 1 day. (1 day short)"
    ]


NEXT = "meetings/board/2026-04-07/minutes.md"


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ({}, []),
        (
            {
                NEXT: page(
                    "minutes", "2026-04-07", entry("decision", "r", title="R", ratifies="votes/board/2026-03-05-rent")
                )
            },
            [
                "~ratified satisfied: “Rent” was ratified by the next meeting, on 7 April 2026; clause 7 asks that the next "
                "meeting ratify "
                "it."
            ],
        ),
        (
            {NEXT: page("minutes", "2026-04-07")},
            [
                "~ratified breached: The minutes of the next meeting, on 7 April 2026, do not ratify “Rent”; clause 7 asks that "
                "the next "
                "meeting ratify it."
            ],
        ),
        (
            {NEXT.replace("minutes", "agenda"): page("agenda", "2026-04-07", status="held")},
            [
                "~ratified undetermined: On “Rent”, the next meeting has no minutes here; clause 7 asks that the next meeting "
                "ratify it. "
                "(the next meeting has no minutes here)"
            ],
        ),
    ],
)
def test_next_meeting_ratifies_or_not(
    make_archive: Callable[..., Path],
    findings_of: Callable[..., list[str]],
    following: dict[str, str],
    expected: list[str],
) -> None:
    assert found(make_archive, findings_of, "{ratified: true}", vote("for: 2"), **following) == expected
