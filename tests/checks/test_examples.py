"""Every check has a bad and a good example archive, laid over tests/archives/base, that states what it expects.

tests/archives/checks/CHECK/bad/expected.txt holds every message of the archive, a line each; `pytest --bless` rewrites it.
An example with a folder `commits/` has a history in git.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from minutebook.checks import find_checks

EXAMPLES = Path(__file__).parent.parent / "archives" / "checks"
CHECKS = [check.id for check in find_checks()]


@pytest.mark.parametrize("check", CHECKS)
def test_bad_example_says_what_is_expected(
    check: str, make_archive: Callable[..., Path], messages_of: Callable[[Path], list[str]], *, bless: bool
) -> None:
    folder = EXAMPLES / check / "bad"
    messages = messages_of(make_archive(overlay=folder))
    if bless:
        (folder / "expected.txt").write_text("".join(f"{message}\n" for message in messages), encoding="utf-8")
    assert messages == (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert any(f" {check}: " in message for message in messages)


@pytest.mark.parametrize("check", CHECKS)
def test_good_example_is_clean(
    check: str, make_archive: Callable[..., Path], messages_of: Callable[[Path], list[str]]
) -> None:
    assert (EXAMPLES / check / "good").is_dir()
    assert messages_of(make_archive(overlay=EXAMPLES / check / "good")) == []


@pytest.mark.parametrize("check", find_checks(), ids=lambda check: check.id)
def test_manual_has_its_four_parts(check: object) -> None:
    manual = getattr(check, "manual")  # noqa: B009  (Check is typed in the program)
    positions = [manual.find(part) for part in ("\nWhat: ", "\nWhy: ", "\nBad:", "\nGood:")]
    assert -1 not in positions
    assert positions == sorted(positions)
