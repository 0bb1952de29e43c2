"""`minutebook explain`: the manual in the terminal."""

import pytest
from click.testing import CliRunner

from minutebook.checks import find_checks
from minutebook.cli import commands


def explain(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(commands, ["explain", *arguments], standalone_mode=True)
    assert result.exit_code == code
    return "".join(f"{line.rstrip()}\n" for line in result.output.splitlines())


def test_manual_is_laid_out_in_its_four_parts() -> None:
    assert explain("unknown-key") == (
        "unknown-key (error, family front-matter)\n"
        "A key that no record or entry of this type has.\n"
        "\n"
        "Every key of front matter and of entries is one that the type of record or entry knows, or begins\n"
        "with `x-`.\n"
        "\n"
        "A misspelt key is silently lost information: `tiltle` would leave a record without its title.\n"
        "\n"
        "Bad:\n"
        "    tiltle: National Committee, 3 December 2016\n"
        "\n"
        "Good:\n"
        "    title: National Committee, 3 December 2016\n"
    )


def test_all_checks_are_listed_by_family() -> None:
    listed = explain()
    lines = listed.splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "] == [
        check.id for check in find_checks()
    ]
    assert [line for line in lines if line and not line.startswith(" ")] == sorted(
        {check.family for check in find_checks()}
    )


def test_family_lists_its_checks() -> None:
    listed = explain("front-matter")
    assert listed.startswith("front-matter\n")
    assert "  unknown-key (error)\n      A key that no record or entry of this type has.\n" in listed
    assert "roll-disagrees-with-count" not in listed


@pytest.mark.parametrize("check", [check.id for check in find_checks()])
def test_every_check_can_be_explained(check: str) -> None:
    assert "Bad:\n    " in explain(check)


def test_unknown_id_suggests_the_nearest() -> None:
    assert "There is no check or family “unknown-keys”. Did you mean unknown-key" in explain("unknown-keys", code=2)
