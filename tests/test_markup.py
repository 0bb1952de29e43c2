"""The HTML of whole sites, as the checkers of others see it."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from .sites import CHECKERS, MISSING

PRESETS = [f"html-validate:{name}" for name in ("standard", "a11y", "recommended")]
NU = CHECKERS / "vnu-jar/build/dist/vnu.jar"


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.skipif(not NU.is_file() or not shutil.which("java"), reason=f"no Java, or {MISSING}")
def test_the_nu_checker_finds_no_error_and_warns_of_nothing(sites: Path) -> None:
    done = run("java", "-jar", str(NU), "--skip-non-html", "--format", "json", str(sites), folder=sites)
    found = json.loads(done.stderr)["messages"]
    assert [f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in found] == []


@pytest.mark.skipif(not (CHECKERS / "html-validate").is_dir() or not shutil.which("node"), reason=MISSING)
def test_html_validate_finds_nothing(sites: Path) -> None:
    settings = sites / "settings.json"
    settings.write_text(json.dumps({"root": True, "extends": PRESETS}), encoding="utf-8")
    program = str(CHECKERS / ".bin/html-validate")
    # To a file: what it writes to a pipe last may be lost.
    done = run(program, "--config", str(settings), "--formatter", "json=found.json", "*/**/*.html", folder=sites)
    found: list[dict[str, Any]] = json.loads((sites / "found.json").read_text(encoding="utf-8"))
    said = [
        f"{each['filePath']}:{message['line']}: {message['ruleId']}: {message['message']}"
        for each in found
        for message in each["messages"]
    ]
    assert said == []
    assert done.returncode == 0
