"""What tests of rules share: findings of archives that a test shows, a line each."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from minutebook.load import load_archive
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.judge import build_findings

TODAY = date(2026, 6, 1)


@pytest.fixture
def findings_of() -> Callable[..., list[str]]:
    """A function from an archive's folder to the findings of its rules on 1 June 2026, without git, a line each."""

    def find(folder: Path, today: date = TODAY) -> list[str]:
        archive, diagnostics = load_archive(folder)
        assert diagnostics == ()
        return [told(finding) for finding in build_findings(Evidence(archive, today))]

    return find


def told(finding: Finding) -> str:
    """A finding as a line: what it is about, the verdict, its words, by how much, what is missing, what cured it."""
    notes = [f"({note})" for note in (finding.by, finding.missing, finding.cured_by) if note]
    about = finding.id.replace("rulebooks/rules#", "").replace("meetings/board/", "")
    return " ".join([f"{about} {finding.verdict}: {finding.words}", *notes])


def rulebook(*rules: str, **keys: str) -> str:
    """A rulebook's text with rules as YAML; a rule with no `clause` gets one."""
    head = "".join(f"{key}: {value}\n" for key, value in {"type": "rulebook", "title": "Rules", **keys}.items())
    entries = "".join(f"\n```rule\n{rule.strip()}\n```\n" for rule in rules)
    return f"---\n{head}---\n{entries}"
