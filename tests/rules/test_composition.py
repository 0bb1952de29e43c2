"""Rules on composition: seats filled by the right body, women elected, employers."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import page

RULE = 'id: {}\nkind: composition\nnumber: "2"\nclause: C\nbodies: [council]\nparameters: {}\n'
COUNCIL = """\
---
type: body
title: Council
classification: council
members:
  - {person: jane-roe, from: 2025-01-01, employer: Acme}
  - {person: john-doe, from: 2025-01-01, employer: Acme}
  - {person: mary-major, from: 2025-01-01, until: 2026-01-01, employer: Bolt}
  - {person: ann-other, from: 2026-01-01}
  - {person: Ben, from: 2026-01-01, employer: Cord}
---
"""
FILES = {
    "bodies/council.md": COUNCIL,
    "bodies/members.md": "---\ntype: body\ntitle: Members\nclassification: membership\n---\n",
    "elections/council/2025-one.md": page(
        "election", "2025-01-01", body="council", by="members", seats="12", women="5"
    ),
    "elections/council/2025-two.md": page(
        "election", "2025-02-01", body="council", by="members", elected="[Ann, Ben]", women="1"
    ),
    "elections/council/2025-three.md": page("election", "2025-03-01", body="council"),
    "elections/council/2025-four.md": page("election", "2025-04-01", body="council", by="board", seats="1"),
}


def test_seats_are_filled_by_the_body_that_the_rule_names(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    rules = rulebook(RULE.format("seats", "{elected: 12, by: members}"))
    assert findings_of(make_archive({"rulebooks/rules.md": rules, **FILES})) == [
        "seats@elections/council/2025-one satisfied: 12 seats of the Council were filled by the Members; clause 2 asks 12.",
        "seats@elections/council/2025-two breached: 2 seats of the Council were filled by the Members; clause 2 asks 12. "
        "(10 too few)",
        "seats@elections/council/2025-three undetermined: In “Election of 2025-03-01”, who elected is not recorded; clause "
        "2 asks 12. (who elected is not recorded)",
    ]


def test_women_among_those_elected_are_counted_where_the_record_says_how_many(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    rules = rulebook(RULE.format("women", "{women: 1/2, by: members}"))
    assert findings_of(make_archive({"rulebooks/rules.md": rules, **FILES})) == [
        "women@elections/council/2025-one~women breached: 5 of 12 elected in “Election of 2025-01-01” are women; clause 2 "
        "asks at least half of those elected to be women. (1 too few)",
        "women@elections/council/2025-two~women satisfied: 1 of 2 elected in “Election of 2025-02-01” are women; clause 2 "
        "asks at least half of those elected to be women.",
        "women@elections/council/2025-three~women undetermined: In “Election of 2025-03-01”, how many of those elected are "
        "women is not recorded; clause 2 asks at least half of those elected to be women. (how many of those elected are "
        "women is not recorded)",
    ]


def test_employers_are_counted_on_each_day_on_which_a_term_begins(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    rules = rulebook(RULE.format("half", "{from-one-employer: 1/2}"), RULE.format("third", "{from-one-employer: 2/3}"))
    assert findings_of(make_archive({"rulebooks/rules.md": rules, **FILES})) == [
        "half@bodies/council~employers-2025-01-01 breached: 2 of 3 members on 1 January 2025 worked for Acme; clause 2 "
        "allows at most 1/2 from one employer. (1 over)",
        "third@bodies/council~employers-2025-01-01 satisfied: 2 of 3 members on 1 January 2025 worked for Acme; clause 2 "
        "allows at most 2/3 from one employer.",
        "half@bodies/council~employers-2026-01-01 undetermined: Of 4 members on 1 January 2026, whom some of the members "
        "work for is not recorded; clause 2 allows at most 1/2 from one employer. (whom some of the members work for is not "
        "recorded)",
        "third@bodies/council~employers-2026-01-01 undetermined: Of 4 members on 1 January 2026, whom some of the members "
        "work for is not recorded; clause 2 allows at most 2/3 from one employer. (whom some of the members work for is not "
        "recorded)",
    ]
