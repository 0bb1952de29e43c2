"""The demonstration archive, held against its rules: what the story is known for is found, and what is not known is not."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from minutebook.load import load_archive
from minutebook.rule_words import Verdict
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.judge import build_findings

FOLDER = Path(__file__).parent.parent.parent
SC = "meetings/steering-committee/2016-10-28"
STATEMENT = "statements/steering-committee/2016-11-02-national-committee-and-conference"
CONSTITUTION = "votes/steering-committee/2017-01-10-constitution"


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    archive, _ = load_archive(FOLDER)
    return build_findings(Evidence(archive, date(2026, 6, 1))).all


def of_rule(findings: tuple[Finding, ...], rule: str) -> list[Finding]:
    return [finding for finding in findings if finding.rule == f"rulebooks/{rule}"]


def test_what_the_steering_committee_did_after_its_term_is_found(findings: tuple[Finding, ...]) -> None:
    found = of_rule(findings, "momentum#steering-committee-term")
    assert {finding.verdict for finding in found} == {Verdict.BREACHED}
    assert [finding.subject for finding in found] == [
        SC,
        f"{SC}/minutes#cancel",
        f"{SC}/minutes#online-voting",
        f"{STATEMENT}#conference-and-ballot",
        f"{STATEMENT}#next-meeting",
        CONSTITUTION,
    ]
    assert found[-1].words == (
        "The Steering Committee decided on 10 January 2017: “Adopt a constitution and wind up three committees, vote by "
        "email”; "
        "its "
        "term ended in August 2016, and the rule “The Steering Committee serves for six months” sets a term of 6 months."
    )
    assert found[-1].by == "4 months after the end"


def test_lower_body_that_cancelled_a_meeting_and_ended_decisions_of_a_higher_one_is_found(
    findings: tuple[Finding, ...],
) -> None:
    found = of_rule(findings, "momentum#steering-committee-authority")
    assert {finding.verdict for finding in found} == {Verdict.BREACHED}
    assert Counter(finding.subject for finding in found) == {f"{SC}/minutes#cancel": 1, CONSTITUTION: 8}
    assert found[0].words == (
        "The Steering Committee cancelled the National Committee’s meeting of 5 November 2016; the rule “The Steering "
        "Committee "
        "may "
        "not set aside the National Committee” does not allow it."
    )


def test_vote_by_email_was_open_for_75_minutes_with_six_of_twelve_in_favour(findings: tuple[Finding, ...]) -> None:
    window, taking_part = sorted(of_rule(findings, "model#email-decision"), key=lambda each: each.aspect, reverse=True)
    (majority,) = of_rule(findings, "model#email-majority")
    assert [(each.verdict, each.words, each.by) for each in (window, majority)] == [
        (
            Verdict.BREACHED,
            "Voting was open 1 hour 15 minutes; clause 4 asks 72 hours.",
            "70 hours 45 minutes short",
        ),
        (
            Verdict.BREACHED,
            "“Adopt a constitution and wind up three committees, vote by email” was carried with 6 for, of 12 entitled to "
            "vote; "
            "clause "
            "10 asks more than half of those entitled to vote.",
            "1 vote short",
        ),
    ]
    assert taking_part.missing == "how many took part is not recorded"


def test_votes_that_are_recorded_agree_with_their_results_and_the_others_are_not_known(
    findings: tuple[Finding, ...],
) -> None:
    found = of_rule(findings, "model#majority")
    assert Counter(finding.verdict for finding in found) == {Verdict.SATISFIED: 2, Verdict.UNDETERMINED: 12}
    assert {finding.missing for finding in found} == {"", "no votes are recorded"}


def test_seven_months_without_a_meeting_of_the_national_committee_are_found(findings: tuple[Finding, ...]) -> None:
    found = {finding.subject: finding for finding in of_rule(findings, "model#meetings")}
    gap = found["meetings/national-committee/2016-12-03"]
    assert (gap.verdict, gap.by) == (Verdict.BREACHED, "at least 3 months over")
    assert gap.words == (
        "The National Committee met in May 2016 and next on 3 December 2016, 6 months to 7 months later; clause 12 allows 3 "
        "months "
        "between meetings."
    )
    others = {finding.verdict for subject, finding in found.items() if subject != gap.subject}
    assert others == {Verdict.UNDETERMINED}


def test_quorums_and_agendas_are_not_known_for_want_of_minutes(findings: tuple[Finding, ...]) -> None:
    quorums, business = of_rule(findings, "model#quorum"), of_rule(findings, "model#business")
    assert Counter(finding.missing for finding in quorums) == {
        "how many members the body had is not recorded": 4,
        "no minutes are here": 1,
    }
    assert {finding.verdict for finding in business} == {Verdict.UNDETERMINED}
    assert len(business) > 10


def test_rules_of_the_model_bind_nobody_and_are_marked_so(findings: tuple[Finding, ...]) -> None:
    assert {finding.is_model for finding in findings if finding.rulebook == "rulebooks/model"} == {True}
    assert {finding.is_model for finding in findings if finding.rulebook == "rulebooks/momentum"} == {False}


def test_no_finding_has_the_id_of_another(findings: tuple[Finding, ...]) -> None:
    assert [id_ for id_, number in Counter(finding.id for finding in findings).items() if number > 1] == []
