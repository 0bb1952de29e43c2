"""Breaches are cured where the rule allows it and the record shows it, and the finding names what did."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import rulebook
from .test_time import record, rule

SHORT = "Notice was 4 clear days; clause 4 asks 7 clear days"
MARCH, APRIL = "meetings/board/2026-03-20", "meetings/board/2026-04-20"


def entry(word: str, text: str) -> str:
    return f"\n```{word}\n{text}\n```\n"


def files(cured_by: str, march: str = "", april: str = "", **keys: str) -> dict[str, str]:
    """A meeting in March at short notice, and another in April, with entries in the minutes of each."""
    front = {"status": "approved", "approved": f"{{meeting: {APRIL}}}", "called": "{at: 2026-03-15}", **keys}
    return {
        "rulebooks/rules.md": rulebook(
            rule("at-least: 7 clear days", until="2026-03-31", **({"cured_by": cured_by} if cured_by else {}))
        ),
        f"{MARCH}/minutes.md": record("minutes", "2026-03-20", **front) + march,
        f"{APRIL}/minutes.md": record("minutes", "2026-04-20", status="draft") + april,
    }


WAIVES = entry("decision", "id: waive\ntitle: Short notice is accepted\nwaives: rulebooks/rules#r")
RATIFIES = entry("decision", f"id: ratify\ntitle: The meeting of March stands\nratifies: {MARCH}")
LOST = entry("motion", "id: waive\ntitle: Accept the short notice\nwaives: rulebooks/rules#r\nresult: lost")


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (files("[waiver]", WAIVES), f"cured: {SHORT}; this was waived. (3 clear days short) ({MARCH}/minutes#waive)"),
        (files("[waiver]", LOST), f"breached: {SHORT}. (3 clear days short)"),
        (files("[waiver]", "", WAIVES), f"breached: {SHORT}. (3 clear days short)"),
        (
            files("[waiver]", "", WAIVES.replace("rulebooks/rules#r", MARCH)),
            f"cured: {SHORT}; this was waived. (3 clear days short) ({APRIL}/minutes#waive)",
        ),
        (files("[ratification]", WAIVES), f"breached: {SHORT}. (3 clear days short)"),
        (
            files("[waiver, ratification]", "", RATIFIES),
            f"cured: {SHORT}; this was ratified. (3 clear days short) ({APRIL}/minutes#ratify)",
        ),
        (files("", WAIVES, RATIFIES), f"breached: {SHORT}. (3 clear days short)"),
        (
            files("[approval]"),
            f"cured: {SHORT}; this was cured by the approval of the minutes. (3 clear days short) ({APRIL})",
        ),
        (
            files("[approval]", status="approved-as-corrected"),
            f"cured: {SHORT}; this was cured by the approval of the minutes. (3 clear days short) ({APRIL})",
        ),
        (files("[approval]", status="draft"), f"breached: {SHORT}. (3 clear days short)"),
    ],
)
def test_breach_is_cured_by_what_the_rule_allows(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]], made: dict[str, str], found: str
) -> None:
    assert findings_of(make_archive(made)) == [f"r@2026-03-20 {found}"]
