"""Rules on authority: a body that sets aside what belongs to another is found, and so is one that may."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import entry, page

COUNCIL = "---\ntype: body\ntitle: Council\nclassification: council\n{keys}---\n"
RULE = """\
id: authority
kind: authority
number: "2"
clause: C
bodies: [board]
parameters:
  may-not: {may_not}
  of: council
"""
ALL = "[cancel, rescind, overrule, suspend, amend, dissolve]"


def agenda(date: str, status: str, by: str = "") -> dict[str, str]:
    keys = {"cancelled": f"{{by: {by}}}"} if by else {}
    return {f"meetings/council/{date}/agenda.md": page("agenda", date, body="council", status=status, **keys)}


FILES = {
    "bodies/council.md": COUNCIL.format(
        keys="dissolved: 2026-05-01\ndissolved-by: meetings/board/2026-03-03/minutes#act\n"
    ),
    "meetings/council/2026-01-10/minutes.md": page(
        "minutes", "2026-01-10", entry("decision", "x", title="X") + entry("decision", "y", title="Y"), body="council"
    ),
    "meetings/council/2026-01-20/minutes.md": page(
        "minutes",
        "2026-01-20",
        entry("decision", "z", title="Z", amends="meetings/council/2026-01-10/minutes#y"),
        body="council",
    ),
    **agenda("2026-04-01", "cancelled", "meetings/board/2026-03-03/minutes#act"),
    **agenda("2026-04-02", "postponed"),
    **agenda("2026-04-03", "cancelled", "council"),
    "meetings/board/2026-03-03/minutes.md": page(
        "minutes",
        "2026-03-03",
        entry("decision", "act", title="Act", rescinds="meetings/council/2026-01-10/minutes#x")
        + entry("motion", "try", title="Try", rescinds="meetings/council/2026-01-10/minutes#y", result="lost"),
    ),
}


def test_lower_body_that_sets_aside_what_is_another_s_is_found(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    act = "authority@2026-03-03/minutes#act"
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(RULE.format(may_not=ALL)), **FILES})) == [
        f"{act}~cancel-meetings-council-2026-04-01 breached: The Board cancelled the Council’s meeting of 1 April 2026; clause 2 "
        "does not allow it.",
        f"{act}~rescind-meetings-council-2026-01-10-minutes-x breached: The Board rescinded the decision “X” of the Council, "
        "10 January 2026; clause 2 does not allow it.",
        "authority@meetings/council/2026-04-02~cancel-meetings-council-2026-04-02 undetermined: The Council’s meeting of 2 "
        "April 2026 "
        "was postponed; which body did so is not recorded. (which body did so is not recorded)",
        f"{act}~dissolve-bodies-council breached: The Board wound up the Council; clause 2 does not allow it.",
    ]


def test_rule_that_binds_all_but_one_leaves_it_to_that_one(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    only = RULE.replace("bodies: [board]\n", "").format(may_not="[cancel, amend]") + "  except: [council]\n"
    lines = findings_of(make_archive({"rulebooks/rules.md": rulebook(only), **FILES}))
    assert [line.partition(": ")[2] for line in lines if "satisfied" in line] == [
        "The Council amended the decision “Y” of the Council, 10 January 2026; clause 2 leaves that to it.",
        "The Council cancelled the Council’s meeting of 3 April 2026; clause 2 leaves that to it.",
    ]
    assert sum("breached" in line for line in lines) == 1


def test_acts_that_the_rule_does_not_name_are_no_findings(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    assert findings_of(make_archive({"rulebooks/rules.md": rulebook(RULE.format(may_not="suspend")), **FILES})) == []
