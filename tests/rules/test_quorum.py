"""Rules on quorums: once, at each item or at each vote, of seats or members, by who came and went."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml_rs
from hypothesis import given
from hypothesis import strategies as st

from minutebook.records.parameters.quorum import QuorumParameters
from minutebook.rule_words import Verdict
from minutebook.rules.quorate.asking import verdict_on
from minutebook.rules.quorate.presence import Number
from minutebook.rules.quorate.quorums import needed_of

from .conftest import rulebook
from .pages import entry, page

DAY = "meetings/board/2026-03-03/minutes.md"
CARRIED = entry("decision", "act", title="Act")
# Jane Roe goes as Mary Major comes, after the first item; a third person goes before the last one.
COMINGS = (
    "{present: [{name: jane-roe, left: '20:00'}, john-doe, {name: mary-major, arrived: '20:00'}, "
    "{name: Ann, left: '21:00'}]}"
)
ITEMS = (
    "## 1. First\n"
    + CARRIED
    + "\n## 2. Second\n\n## 3. Third\n"
    + entry("motion", "late", title="Late", vote="{for: 2, against: 0}", result="carried")
)


def found(
    make_archive: Callable[..., Path],
    findings_of: Callable[..., list[str]],
    asks: str,
    text: str = CARRIED,
    **keys: str,
) -> list[str]:
    rule = f'id: q\nkind: quorum\nnumber: "5"\nclause: C\nparameters: {asks}\n'
    files = {"rulebooks/rules.md": rulebook(rule), DAY: page("minutes", "2026-03-03", text, **keys)}
    return [line.removeprefix("q@2026-03-03") for line in findings_of(make_archive(files))]


@pytest.mark.parametrize(
    ("asked", "size", "needed"),
    [
        ("{fraction: 1/2, strict: true, of: fixed-seats}", 7, 4),
        ("{fraction: 2/3, of: fixed-seats}", 7, 5),
        ("{fraction: 1/3, number: 3}", 7, 3),
        ("{fraction: 1/3, number: 3}", 30, 10),
        ("{square-root: true}", 50, 8),
        ("{square-root: true}", 49, 7),
        ("{at-most-absent: 2}", 7, 5),
        ("{steps: [{up-to: 20, number: 5}, {up-to: 50, number: 10}, {number: 15}]}", 20, 5),
        ("{steps: [{up-to: 20, number: 5}, {up-to: 50, number: 10}, {number: 15}]}", 21, 10),
        ("{steps: [{up-to: 20, number: 5}, {up-to: 50, number: 10}, {number: 15}]}", 51, 15),
    ],
)
def test_quorum_is_counted_from_the_size_of_the_body(asked: str, size: int, needed: int) -> None:
    assert needed_of(QuorumParameters.model_validate(yaml_rs.loads(asked)), size) == needed


@pytest.mark.parametrize(
    ("asks", "keys", "expected"),
    [
        (
            "{fraction: 1/2, strict: true, of: fixed-seats}",
            {"attendance": "{present: 2}"},
            " breached: 2 of 5 seats were present; clause 5 asks 3, more than half of the seats. (1 too few)",
        ),
        (
            "{fraction: 1/2}",
            {"attendance": "{present: [jane-roe, john-doe]}"},
            " satisfied: 2 of 3 members were present; clause 5 asks 2, at least half of the members.",
        ),
        (
            "{number: 2}",
            {"attendance": "{present: [jane-roe]}"},
            " breached: 1 member was present; clause 5 asks 2. (1 too few)",
        ),
        (
            "{number: 2}",
            {"attendance": "{present: 60, about: true}"},
            " undetermined: Only an estimate of those present is recorded; clause 5 asks 2. (only an estimate of those "
            "present "
            "is "
            "recorded)",
        ),
        (
            "{number: 2}",
            {"quorate": "false"},
            " breached: The minutes say that there was no quorum; clause 5 asks 2.",
        ),
        (
            "{fraction: 1/2}",
            {"attendance": "{present: 4}"},
            " undetermined: How many members the body had is not recorded; clause 5 asks at least half of the members. (how "
            "many "
            "members the body had is not recorded)",
        ),
    ],
)
def test_finding_says_how_many_were_present_and_how_many_the_clause_asks(
    make_archive: Callable[..., Path],
    findings_of: Callable[..., list[str]],
    asks: str,
    keys: dict[str, str],
    expected: str,
) -> None:
    assert found(make_archive, findings_of, asks, **keys) == [expected]


def test_meeting_without_a_quorum_that_decided_nothing_is_within_the_rule(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    assert found(make_archive, findings_of, "{number: 3}", "", attendance="{present: 2}") == [
        " satisfied: 2 members were present; clause 5 asks 3, and the minutes show no decision."
    ]


def test_votes_show_how_many_were_there_at_the_least(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    text = entry("motion", "a", title="A", vote="{for: 2, against: 1}", result="carried")
    assert found(make_archive, findings_of, "{number: 3}", text) == [
        " satisfied: At least 3 members were present; clause 5 asks 3."
    ]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("once-reached", [" satisfied: 3 members were present; clause 5 asks 3."]),
        (
            "at-each-item",
            [" breached: 2 members were present when item 3 was taken; clause 5 asks 3. (1 too few)"],
        ),
        (
            "at-each-vote",
            [
                "/minutes#act satisfied: 3 members were present at the vote on “Act”; clause 5 asks 3.",
                "/minutes#late breached: 2 members were present at the vote on “Late”; clause 5 asks 3. (1 too few)",
            ],
        ),
    ],
)
def test_same_comings_and_goings_are_judged_by_when_the_rule_asks_for_the_quorum(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], asked: str, expected: list[str]
) -> None:
    keys = {"start": "19:00", "attendance": COMINGS, "item_times": "{1: 19:05, 2: 20:10, 3: 21:10}"}
    assert found(make_archive, findings_of, f"{{number: 3, asked: {asked}}}", ITEMS, **keys) == expected


def test_where_nobody_came_or_went_as_many_were_there_throughout(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    keys = {"start": "19:00", "attendance": "{present: [jane-roe, john-doe]}", "item_times": "{1: 19:05}"}
    assert found(make_archive, findings_of, "{number: 3, asked: at-each-item}", ITEMS, **keys) == [
        " breached: 2 members were present throughout; clause 5 asks 3. (1 too few)"
    ]


def test_item_of_which_no_time_is_recorded_is_undetermined_where_people_came_or_went(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    missing = "when people came or went is not recorded well enough"
    keys = {"start": "19:00", "attendance": COMINGS}
    assert found(make_archive, findings_of, "{number: 3, asked: at-each-item}", ITEMS, **keys) == [
        f" undetermined: {missing.capitalize()}; clause 5 asks 3. ({missing})"
    ]


def test_an_item_without_a_quorum_decides_though_of_one_before_it_nobody_knows(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    keys = {"start": "19:00", "attendance": COMINGS, "item_times": "{3: 21:10}"}
    assert found(make_archive, findings_of, "{number: 3, asked: at-each-item}", ITEMS, **keys) == [
        " breached: 2 members were present when item 3 was taken; clause 5 asks 3. (1 too few)"
    ]


def test_those_who_stood_aside_count_as_the_rule_says(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    text = "## 1. Roof\n" + entry("declaration", "i", person="john-doe", interest="Builder.", stood_aside="true")
    text += entry("motion", "roof", title="Roof", vote="{for: 2, against: 0}", result="carried")
    lines = []
    for recused in ("counted", "not-present", "left-out"):
        asks = f"{{at-most-absent: 0, of: members, asked: at-each-vote, recused: {recused}}}"
        rule = f'id: {recused}\nkind: quorum\nnumber: "5"\nclause: C\nparameters: {asks}\n'
        lines.append(rule)
    files = {
        "rulebooks/rules.md": rulebook(*lines),
        DAY: page("minutes", "2026-03-03", text, attendance="{present: [jane-roe, john-doe, mary-major]}"),
    }
    assert [line.replace("2026-03-03/minutes#roof ", "") for line in findings_of(make_archive(files))] == [
        "counted@satisfied: 3 of 3 members were present at the vote on “Roof”; clause 5 asks 3, at most 0 absent.",
        "left-out@satisfied: 2 of 2 members were present at the vote on “Roof”, without 1 who stood aside; clause 5 asks 2, "
        "at "
        "most 0 "
        "absent.",
        "not-present@breached: 2 of 3 members were present at the vote on “Roof”, without 1 who stood aside; clause 5 asks "
        "3, "
        "at most "
        "0 absent. (1 too few)",
    ]


def test_meeting_without_minutes_and_list_of_members_that_is_not_whole_are_undetermined(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    rule = 'id: q\nkind: quorum\nnumber: "5"\nclause: C\nparameters: {fraction: 1/2}\n'
    folder = make_archive(
        {
            "rulebooks/rules.md": rulebook(rule),
            "meetings/board/2026-02-03/agenda.md": page("agenda", "2026-02-03", status="held"),
            "meetings/board/2026-09-03/agenda.md": page("agenda", "2026-09-03"),
            DAY: page("minutes", "2026-03-03", attendance="{present: [jane-roe, john-doe]}"),
        }
    )
    board = folder / "records" / "bodies" / "board.md"
    board.write_text(
        board.read_text(encoding="utf-8").replace("seats: 5", "members-incomplete: true"), encoding="utf-8"
    )
    asks = "clause 5 asks at least half of the members."
    assert findings_of(folder) == [
        f"q@2026-02-03 undetermined: No minutes are here; {asks} (no minutes are here)",
        f"q@2026-03-03 undetermined: How many members the body had is not recorded; {asks} (how many members the body had "
        "is not "
        "recorded)",
    ]


SIZES = st.integers(0, 200)
ASKED = st.fixed_dictionaries(
    {},
    optional={
        "fraction": st.sampled_from(["1/2", "1/3", "2/3", "10%", "1"]),
        "strict": st.booleans(),
        "number": st.integers(1, 20),
        "square-root": st.booleans(),
        "at-most-absent": st.integers(0, 5),
    },
)


@given(ASKED, SIZES, SIZES)
def test_one_more_present_never_turns_a_quorum_breached(asked: dict[str, object], size: int, there: int) -> None:
    if not {"fraction", "number", "at-most-absent"} & asked.keys():
        asked = {**asked, "number": 1}
    needed = needed_of(QuorumParameters.model_validate(asked), size)

    def verdict(number: int) -> Verdict:
        return verdict_on(Number(number, number), needed)[0]

    assert verdict(there + 1) is Verdict.SATISFIED or verdict(there) is Verdict.BREACHED
    assert verdict(needed) is Verdict.SATISFIED
    assert verdict(needed - 1) is Verdict.BREACHED


@pytest.mark.parametrize(
    "vote",
    [
        "{for: [jane-roe], against: [john-doe], weights: {jane-roe: 250, john-doe: 60}, present: 310}",
        "{for: [jane-roe, mary-major], against: [john-doe], proxies: {mary-major: jane-roe}}",
    ],
)
def test_people_are_counted_and_neither_votes_that_weigh_more_nor_those_cast_by_proxy(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], vote: str
) -> None:
    text = entry("motion", "pay", title="Pay", vote=vote, result="carried")
    lines = found(
        make_archive,
        findings_of,
        "{number: 3, asked: at-each-vote}",
        text,
        attendance="{present: [jane-roe, john-doe]}",
    )
    assert lines == ["/minutes#pay breached: 2 members were present at the vote on “Pay”; clause 5 asks 3. (1 too few)"]
