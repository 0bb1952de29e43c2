"""The manual's page on kinds of rule: its parameters are parameters, and its tables are what the program counts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from minutebook.reading.yaml import YamlBlock, read_mapping
from minutebook.records.parameters import PARAMETERS
from minutebook.records.parameters.allocation import AllocationParameters
from minutebook.records.parameters.majority import MajorityParameters
from minutebook.records.parameters.quorum import QuorumParameters
from minutebook.rule_words import RuleKind
from minutebook.rules.demands import demands_of, is_met
from minutebook.rules.electorates import Counts
from minutebook.rules.kinds.allocation import allowed
from minutebook.rules.quorate.quorums import needed_of

PAGE = (Path(__file__).parents[2] / "site" / "manual" / "kinds.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```$(.*?)(?=^```|^## |\Z)", re.MULTILINE | re.DOTALL)


def examples() -> Iterator[tuple[RuleKind, Any, list[list[str]]]]:
    """Each rule of the page with the rows of the tables below it."""
    for text, below in EXAMPLE.findall(PAGE):
        values, problems = read_mapping(YamlBlock("kinds.md", text, 1))
        assert values and not problems
        kind = RuleKind(str(values["kind"]))
        rows = [line.strip("| ").split(" | ") for line in below.splitlines() if re.match(r"\| \d", line)]
        yield kind, PARAMETERS[kind].model_validate(values["parameters"]), rows


def test_every_kind_but_that_of_time_is_explained() -> None:
    assert {kind for kind, _, _ in examples()} == set(RuleKind) - {RuleKind.NOTICE}


@pytest.mark.parametrize(("kind", "parameters", "rows"), list(examples()), ids=lambda value: str(value)[:30])
def test_tables_are_what_the_program_counts(kind: RuleKind, parameters: Any, rows: list[list[str]]) -> None:
    assert rows or kind not in (RuleKind.QUORUM, RuleKind.MAJORITY, RuleKind.ALLOCATION)
    for row in rows:
        assert counted(parameters, row) == row


def counted(parameters: Any, row: list[str]) -> list[str]:
    """A row of a table with its last cell as the program counts it."""
    numbers = [int(cell) for cell in row[: 3 if isinstance(parameters, MajorityParameters) else 1]]
    if isinstance(parameters, MajorityParameters):
        met = is_met(demands_of(parameters, Counts(*numbers), None, None))  # type: ignore[arg-type]  # votes cast need neither
        return [*row[:3], "yes" if met else "no"]
    if isinstance(parameters, QuorumParameters):
        return [row[0], str(needed_of(parameters, numbers[0]))]
    assert isinstance(parameters, AllocationParameters)
    return [row[0], str(allowed(parameters, numbers[0]))]
