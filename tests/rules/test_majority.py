"""Rules on majorities: what is recorded agrees with the votes or not, by the published rules of several organisations."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.records.parameters.majority import MajorityParameters
from minutebook.rules.demands import demands_of, is_met
from minutebook.rules.electorates import Counts

from .conftest import rulebook
from .pages import entry, page

DAY = "meetings/board/2026-03-03/minutes.md"


def rule(parameters: str, **keys: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"id: rule\nkind: majority\nnumber: 6\nclause: C\nparameters: {parameters}\n{lines}".replace(
        "6\n", '"6"\n', 1
    )


def motion(vote: str, result: str, **keys: str) -> str:
    return entry("motion", "a", title="A", vote=vote, result=result, **keys)


def found(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], asks: str, *entries: str
) -> list[str]:
    files = {"rulebooks/rules.md": rulebook(asks), DAY: page("minutes", "2026-03-03", "".join(entries))}
    return [line.partition("#")[2] for line in findings_of(make_archive(files))]


PHP = "{threshold: two-thirds}"
RELEASE = "{threshold: simple-majority, in-favour: 3}"
CHANGE = "{in-favour: 1, veto: 1}"
OPENSTACK = "{all-of: [simple-majority, {fraction: 1/3, of: entitled}]}"
REMOVAL = "{threshold: {fraction: 3/4, of: fixed-seats}}"


@pytest.mark.parametrize(
    ("asks", "vote", "carried"),
    [
        (PHP, "{for: 8, against: 4, abstain: 9}", True),
        (PHP, "{for: 5, against: 3, abstain: 4}", False),
        (PHP, "{for: 0, against: 0, abstain: 9}", False),
        (RELEASE, "{for: 3, against: 2}", True),
        (RELEASE, "{for: 2, against: 0}", False),
        (RELEASE, "{for: 4, against: 4}", False),
        (CHANGE, "{for: 9, against: 1}", False),
        (CHANGE, "{for: 1, against: 0}", True),
        (OPENSTACK, "{for: 5, against: 4, entitled: 13}", True),
        (OPENSTACK, "{for: 4, against: 0, entitled: 13}", False),
        (OPENSTACK, "{for: 5, against: 5, entitled: 13}", False),
        (REMOVAL, "{for: 4, against: 0}", True),
        (REMOVAL, "{for: 3, against: 0}", False),
    ],
)
def test_published_rule_decides_a_vote_as_its_organisation_says(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], asks: str, vote: str, carried: bool
) -> None:
    # The board of the base archive has five seats, three quarters of which are four votes.
    lines = found(
        make_archive, findings_of, rule(asks), motion(vote, "carried"), motion(vote, "lost").replace("id: a", "id: b")
    )
    verdicts = [line.split(":")[0] for line in lines]
    assert verdicts == (["a satisfied", "b breached"] if carried else ["a breached", "b satisfied"])


def test_three_quarters_of_seven_seats_are_six_votes(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    folder = make_archive(
        {
            "rulebooks/rules.md": rulebook(rule(REMOVAL)),
            DAY: page("minutes", "2026-03-03", motion("{for: 5, against: 0}", "carried")),
            "meetings/board/2026-03-04/minutes.md": page(
                "minutes", "2026-03-04", motion("{for: 6, against: 1}", "carried")
            ),
        }
    )
    board = folder / "records" / "bodies" / "board.md"
    board.write_text(board.read_text(encoding="utf-8").replace("seats: 5", "seats: 7"), encoding="utf-8")
    assert findings_of(folder) == [
        "rule@2026-03-03/minutes#a breached: “A” was carried with 5 for and 0 against, of 7 seats; clause 6 asks at least 3/4 of "
        "the seats. (1 vote short)",
        "rule@2026-03-04/minutes#a satisfied: “A” was carried with 6 for and 1 against, of 7 seats; clause 6 asks at least 3/4 "
        "of "
        "the seats.",
    ]


@pytest.mark.parametrize(
    ("asks", "told", "expected"),
    [
        (
            "{threshold: {fraction: 2/3, of: entitled}}",
            motion(
                "{for: [jane-roe], against: [john-doe], weights: {jane-roe: 250, john-doe: 60}, entitled: 411}",
                "carried",
            ),
            "a breached: “A” was carried with 250 for and 60 against, of 411 entitled to vote; clause 6 asks at least 2/3 of "
            "those entitled to vote. (24 votes short)",
        ),
        (
            "{threshold: {fraction: 1/2, of: all-members}}",
            motion("{for: [jane-roe], against: [john-doe], weights: {jane-roe: 250, john-doe: 60}}", "carried"),
            "a undetermined: On “A”, how many votes all members have is not recorded; clause 6 asks at least half of the "
            "members. (how many votes all members have is not recorded)",
        ),
        (
            "{threshold: simple-majority}",
            motion("{for: 5, against: 3, abstain: 2}", "lost"),
            "a breached: “A” was lost with 5 for, 3 against and 2 abstaining, which is what clause 6 asks. (enough votes)",
        ),
        (
            "{threshold: simple-majority, abstentions: cast}",
            motion("{for: 5, against: 3, abstain: 2}", "carried"),
            "a breached: “A” was carried with 5 for, 3 against and 2 abstaining; clause 6 asks more than half of the votes cast. "
            "(1 vote short)",
        ),
        (
            "{threshold: simple-majority, abstentions: cast}",
            motion("{for: 5, against: 3}", "carried"),
            "a undetermined: On “A”, the abstentions are not recorded; clause 6 asks more than half of the votes cast. "
            "(the abstentions are not recorded)",
        ),
        (
            "{threshold: simple-majority}",
            motion("{for: 3, against: 3, casting-vote: {position: for}}", "carried"),
            "a satisfied: “A” was carried with 4 for and 3 against; clause 6 asks more than half of the votes cast.",
        ),
        (
            "{threshold: simple-majority, casting-vote: false}",
            motion("{for: 3, against: 3, casting-vote: {position: for}}", "carried"),
            "a breached: “A” was carried with 3 for and 3 against; clause 6 asks more than half of the votes cast. (1 vote "
            "short)",
        ),
        (
            "{any-of: [unanimous, {fraction: 1/2, of: all-members}]}",
            motion("{for: 2, against: 1}", "carried"),
            "a satisfied: “A” was carried with 2 for and 1 against, of 3 members; clause 6 asks all of the votes cast or at "
            "least half "
            "of the members.",
        ),
        (
            "{threshold: simple-majority, taking-part: 1/2, taking-part-of: fixed-seats}",
            motion("{for: 2, against: 0, abstain: 0}", "carried"),
            "a breached: “A” was carried with 2 for, 0 against and 0 abstaining, of 5 seats; clause 6 asks more than half of "
            "the votes "
            "cast and that at least half of the seats take part. (1 too few took part)",
        ),
        (
            "{threshold: simple-majority}",
            entry("decision", "a", title="A", method="consensus"),
            "a satisfied: “A” was carried by consensus, and no vote is recorded; clause 6 asks more than half of the votes cast.",
        ),
        (
            "{threshold: simple-majority}",
            entry("motion", "a", title="A", result="carried"),
            "a undetermined: On “A”, no votes are recorded; clause 6 asks more than half of the votes cast. (no votes are "
            "recorded)",
        ),
        (
            "{threshold: {fraction: 1/2, of: present}}",
            motion("{for: 2}", "carried"),
            "a undetermined: On “A”, how many were present is not recorded; clause 6 asks at least half of those present. "
            "(how many were present is not recorded)",
        ),
    ],
)
def test_finding_says_the_votes_the_clause_and_what_is_missing(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], asks: str, told: str, expected: str
) -> None:
    assert found(make_archive, findings_of, rule(asks), told) == [expected]


@pytest.mark.parametrize(("stated", "told"), [("", "carried with 3 for and 0 against, of 5"), (", present: 7", "of 7")])
def test_those_present_are_those_at_the_vote_where_it_says_so_else_those_of_the_minutes(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], stated: str, told: str
) -> None:
    vote = motion(f"{{for: 3, against: 0{stated}}}", "carried")
    files = {
        "rulebooks/rules.md": rulebook(rule("{threshold: {fraction: 1/2, of: present}}")),
        DAY: page("minutes", "2026-03-03", vote, attendance="{present: 5}"),
    }
    (line,) = findings_of(make_archive(files))
    assert f"{told} present; clause 6 asks at least half of those present." in line
    assert ("breached" in line) == bool(stated)


def test_rule_of_a_class_of_motions_or_a_method_binds_no_others(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    told = [
        motion("{for: 5, against: 3}", "carried"),
        motion("{for: 6, against: 3}", "carried", class_="constitutional").replace("id: a", "id: b"),
        entry("motion", "c", title="C", result="withdrawn", class_="constitutional"),
    ]
    asks = rule("{threshold: two-thirds}", classes="[constitutional]")
    assert [line[:12] for line in found(make_archive, findings_of, asks, *told)] == ["b satisfied:"]


def test_motion_and_its_vote_that_stands_elsewhere_are_one_question(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    told = [
        entry("motion", "a", title="A", result="carried"),
        entry("vote", "count", question="A?", motion='"#a"', vote="{for: 5, against: 3}", result="carried"),
        entry("decision", "drawn", title="Drawn", motion='"#a"'),
    ]
    lines = found(make_archive, findings_of, rule("{threshold: simple-majority}"), *told)
    assert [line.split(":")[0] for line in lines] == ["count satisfied"]


COUNTS = st.builds(Counts, st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
SHARES = st.sampled_from(["1/2", "2/3", "3/4", "1/3", "60%", "1"])
THRESHOLDS = st.fixed_dictionaries({"fraction": SHARES, "of": st.just("cast"), "strict": st.booleans()})
ASKED = st.fixed_dictionaries(
    {"threshold": THRESHOLDS},
    optional={
        "all-of": st.lists(THRESHOLDS, max_size=2),
        "any-of": st.lists(THRESHOLDS, min_size=1, max_size=2),
        "in-favour": st.integers(1, 20),
        "veto": st.integers(1, 3),
        "abstentions": st.sampled_from(["not-cast", "cast"]),
    },
)


@given(ASKED, COUNTS)
def test_one_more_vote_in_favour_never_turns_carried_into_lost(asked: dict[str, object], counts: Counts) -> None:
    parameters = MajorityParameters.model_validate(asked)
    assert counts.favour is not None

    def carries(votes: int) -> bool | None:
        return is_met(demands_of(parameters, Counts(votes, counts.against, counts.abstain), None, None))  # type: ignore[arg-type]  # votes cast need neither

    assert carries(counts.favour + 1) or not carries(counts.favour)


@given(ASKED, COUNTS)
def test_one_more_vote_against_never_turns_lost_into_carried(asked: dict[str, object], counts: Counts) -> None:
    parameters = MajorityParameters.model_validate(asked)
    assert counts.against is not None

    def carries(votes: int) -> bool | None:
        return is_met(demands_of(parameters, Counts(counts.favour, votes, counts.abstain), None, None))  # type: ignore[arg-type]  # votes cast need neither

    assert carries(counts.against) or not carries(counts.against + 1)
