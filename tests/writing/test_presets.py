"""Presets: rulebooks that can be used as they are written, and that say what they are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook.checks import check_archive
from minutebook.cli import commands
from minutebook.load import load_archive
from minutebook.records.parameters.parameters import Parameters
from minutebook.rules.binding import binding_rules
from minutebook.writing.presets import preset_names


def test_there_is_a_preset_for_each_of_the_bodies_of_rules_that_many_know() -> None:
    assert preset_names() == (
        "apache-voting",
        "brown-act",
        "new-york-open-meetings",
        "roberts-rules",
        "small-association",
        "uk-parish-council",
        "w3c-meetings",
    )


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_makes_a_rulebook_without_fault_whose_rules_all_apply(
    name: str, make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_archive()
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(commands, ["new", "rulebook", "--preset", name], standalone_mode=False)
    assert done.exception is None, done.exception
    archive, _ = load_archive(folder)
    assert check_archive(archive) == ()
    rules = binding_rules(archive)
    text = (folder / done.stdout.strip()).read_text(encoding="utf-8")
    assert len(rules) == text.count("```rule") > 2
    assert all(isinstance(rule.parameters, Parameters) and rule.facts.number and rule.is_model for rule in rules)
    assert "not legal\n> advice" in text or "not legal advice" in text


def test_an_unknown_preset_has_a_suggestion(make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_archive())
    done = CliRunner().invoke(commands, ["new", "rulebook", "--preset", "robert-rules"], standalone_mode=False)
    assert str(done.exception) == "There is no preset “robert-rules”."
