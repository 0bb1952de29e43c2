"""Rules bind whom and when they say: bodies, kinds of meeting, dates in force; and every kind with parameters is applied."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from minutebook.dates import PartialDate
from minutebook.load import load_archive
from minutebook.records.parameters import PARAMETERS
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import count_verdicts
from minutebook.rules.judge import build_findings
from minutebook.rules.kinds import find_kinds

from .conftest import TODAY, rulebook

NOTICE = """\
id: notice
kind: notice
number: "4"
clause: Seven clear days' notice is given.
parameters: {at-least: 7 clear days}
"""


def agenda(date: str, called: str = "", body: str = "board", **keys: str) -> str:
    front = {"type": "agenda", "title": f"Meeting, {date}", "body": body, "date": date, "status": "held", **keys}
    if called:
        front["called"] = f"{{at: {called}}}"
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in front.items()) + "---\n"


def test_every_kind_with_parameters_is_applied_and_the_other_way_round() -> None:
    assert set(find_kinds()) == set(PARAMETERS)


def test_version_in_force_on_the_day_applies(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    old = NOTICE.replace("id: notice", "id: old").replace("7", "3") + "until: 2026-02-28\n"
    new = NOTICE.replace("id: notice", "id: new") + "from: 2026-03\n"
    files = {
        "rulebooks/rules.md": rulebook(old, new),
        "meetings/board/2026-02-20/agenda.md": agenda("2026-02-20", "2026-02-15"),
        "meetings/board/2026-03-20/agenda.md": agenda("2026-03-20", "2026-03-15"),
        "meetings/board/2026-04-20/agenda.md": agenda("2026-04-20", "2026-04-15"),
    }
    assert findings_of(make_archive(files)) == [
        "old@2026-02-20 satisfied: Notice was 4 clear days; clause 4 asks 3 clear days.",
        "new@2026-03-20 undetermined: Whether clause 4 was in force then is not known: the exact day, or that of the rule, is "
        "not recorded. (the exact day, or that of the rule, is not recorded)",
        "new@2026-04-20 breached: Notice was 4 clear days; clause 4 asks 7 clear days. (3 clear days short)",
    ]


PARTIAL = [PartialDate(2026), *(PartialDate(2026, month) for month in (1, 2, 3))]
PARTIAL += [PartialDate(2026, month, day) for month in (1, 2, 3) for day in range(1, 29)]
TERMS = [(begins, ends) for begins in PARTIAL for ends in PARTIAL if begins.last <= ends.first]


@given(st.sampled_from(TERMS), st.sampled_from(PARTIAL))
def test_rule_is_in_force_where_it_is_on_every_day_that_the_record_leaves_open(
    term: tuple[PartialDate, PartialDate], day: PartialDate
) -> None:
    begins, ends = term
    fact: Any = None
    rule = BindingRule(fact, fact, frozenset(), begins, ends, is_model=False)
    is_sure = begins.last <= day.first and day.last <= ends.first
    is_possible = begins.first <= day.last and day.first <= ends.last
    assert rule.is_in_force(day) is (True if is_sure else None if is_possible else False)


def test_rule_binds_its_bodies_and_kinds_of_meeting(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    body = "---\ntype: body\ntitle: Committee\nclassification: committee\n---\n"
    one_day = {"from": "2026-04-30", "until": "2026-04-30"}
    rules = [
        NOTICE + "bodies: [board]\n",
        NOTICE.replace("id: notice", "id: annual") + "meetings: [annual, unofficial]\n",
        NOTICE.replace("id: notice", "id: quoted").partition("parameters")[0],
    ]
    files = {
        "bodies/committee.md": body,
        "rulebooks/rules.md": rulebook(*rules),
        "rulebooks/committee.md": rulebook(NOTICE, body="committee", model="true", **one_day),
        "rulebooks/draft.md": rulebook(NOTICE, status="draft"),
        "rulebooks/withdrawn.md": rulebook(NOTICE, status="withdrawn"),
        "meetings/board/2026-03-03/agenda.md": agenda("2026-03-03", "2026-02-20"),
        "meetings/board/2026-03-04/agenda.md": agenda("2026-03-04", "2026-02-20", kind="annual"),
        "meetings/board/2026-03-05/agenda.md": agenda("2026-03-05", "2026-02-20", kind="unofficial"),
        "meetings/board/2026-03-06/agenda.md": agenda("2026-03-06", "2026-02-20", kind="emergency"),
        "meetings/board/2026-03-06/minutes.md": agenda("2026-03-06", kind="annual").replace("agenda", "minutes")
        .replace("status: held", "status: draft"),
        "meetings/committee/2026-04-30/agenda.md": agenda("2026-04-30", "2026-02-20", "committee"),
        "meetings/committee/2026-04-29/agenda.md": agenda("2026-04-29", "2026-02-20", "committee"),
        "meetings/committee/2026-05-01/agenda.md": agenda("2026-05-01", "2026-02-20", "committee"),
    }  # fmt: skip
    folder = make_archive(files)
    assert [line.partition(" ")[0] for line in findings_of(folder)] == [
        "notice@2026-03-03",
        "annual@2026-03-04",
        "notice@2026-03-04",
        "annual@2026-03-05",
        "annual@2026-03-06",
        "notice@2026-03-06",
        "rulebooks/committee#notice@meetings/committee/2026-04-30",
    ]
    findings = build_findings(Evidence(load_archive(folder)[0], TODAY))
    assert {finding.rulebook for finding in findings if finding.is_model} == {"rulebooks/committee"}
    assert [(place.path, place.line) for place in findings.all[0].places] == [
        ("records/meetings/board/2026-03-03/agenda.md", 7)
    ]
    assert set(findings.by_body) == {"board", "committee"}
    assert [finding.id for finding in findings.by_record["meetings/board/2026-03-04"]] == [
        f"rulebooks/rules#{id_}@meetings/board/2026-03-04" for id_ in ("annual", "notice")
    ]
    assert {finding.verdict for finding in findings.by_body["committee"]} == {Verdict.SATISFIED}
    assert count_verdicts(findings.all) == {
        Verdict.SATISFIED: 7, Verdict.BREACHED: 0, Verdict.CURED: 0, Verdict.UNDETERMINED: 0,
    }  # fmt: skip


def test_misspelt_and_wrong_parameters_are_diagnostics_at_their_place(
    make_archive: Callable[..., Path], messages_of: Callable[[Path], list[str]]
) -> None:
    rules = [
        "id: a\nkind: notice\nclause: A\nparameters:\n  at-leats: 7 days\n  within: 7 days\n",
        "id: b\nkind: notice\nclause: B\nparameters:\n  at-least: seven sleeps\n",
        "id: c\nkind: notice\nclause: C\nparameters:\n  at-least: 3 days\n  not-counted: {holidays: GB-LONDON}\n",
        "id: d\nkind: notice\nclause: D\nparameters:\n  object: draft minutes\n  within: 3 days\n",
        "id: e\nkind: notice\nclause: E\nparameters:\n  not-on: {from: 17 December, until: 45 January}\n",
        "id: f\nkind: notice\nclause: F\nparameters:\n  object: agenda\n",
    ]
    assert messages_of(make_archive({"rulebooks/rules.md": rulebook(*rules)})) == [
        "records/rulebooks/rules.md:11:3: error unknown-key: “at-leats” is not a key that is known here. "
        "Did you mean “at-least”?",
        "records/rulebooks/rules.md:20:13: error wrong-value: “at-least” is “seven sleeps”, but must be a length of time such "
        "as 48 hours, 7 clear days, 3 working days or 6 months.",
        "records/rulebooks/rules.md:29:27: error wrong-value: “holidays” is “GB-LONDON”, but must be the ISO code of a country "
        "whose holidays are known, such as US, or of a part of it, such as GB-ENG.",
        "records/rulebooks/rules.md:37:11: error wrong-word: “object” is “draft minutes”, which is not one of the words that it "
        "takes. Did you mean “draft-minutes”? Words: notice, agenda, papers, draft-minutes, approved-minutes, actions, motion, "
        "voting, voting-notice, nominations.",
        "records/rulebooks/rules.md:46:38: error wrong-value: “until” is “45 January”, but must be a day such as 17 December "
        "(of every year) or 2025-12-17.",
        "records/rulebooks/rules.md:54:3: error wrong-value: “parameters” is “object”, but must be a mapping with one of "
        "at-least, at-most, within, before, by, not-on.",
    ]
