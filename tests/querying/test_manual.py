"""The manual's examples of questions are run as they stand there, over the demonstration archive."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "site" / "manual" / "querying.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```console\n\$ minutebook (.*)\n((?:.*\n)*?)```", PAGE)


def test_examples_in_python_say_what_the_manual_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = doctest.DocTestParser().get_doctest(PAGE.replace("```", ""), {}, "querying.md", None, 0)
    assert len(examples.examples) > 5
    result = doctest.DocTestRunner().run(examples)
    assert result.failed == 0


def test_examples_in_the_terminal_say_what_the_manual_says(tmp_path: Path) -> None:
    assert len(COMMANDS) == 2
    for command, shown in COMMANDS:
        line = f'"{sys.executable}" -m minutebook {command}'
        done = subprocess.run(
            ["/bin/sh", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False, env=_own_cache(tmp_path)
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.replace("\r\n", "\n").startswith(shown), done.stdout


def _own_cache(folder: Path) -> dict[str, str]:
    import os

    return {**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder)}
