"""The README and the first steps of the manual are true: these are followed word for word, and what is named exists."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TUTORIAL = (ROOT / "site" / "manual" / "begin.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^(?P<fence>`{3,})(?P<word>\w+)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
PATIENCE = 60


@dataclass(frozen=True)
class Command:
    """A command of the tutorial, and the lines that it shows as output."""

    line: str
    output: tuple[str, ...]


@dataclass(frozen=True)
class File:
    """A file that the reader is to write."""

    path: str
    text: str


def steps() -> Iterator[Command | File]:
    for match in FENCE.finditer(TUTORIAL):
        if match["word"] == "markdown":
            yield File(re.findall(r"`(records/[^`]+)`", TUTORIAL[: match.start()])[-1], match["text"])
        elif match["word"] == "console":
            for part in match["text"].removeprefix("$ ").split("\n$ "):
                line, *output = part.rstrip("\n").split("\n")
                yield Command(line, tuple(output))


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody who has installed Minutebook, and told git their name."""
    config = tmp_path / "gitconfig"
    config.write_text("[user]\n\tname = A Secretary\n\temail = secretary@example.org\n", encoding="utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "GIT_CONFIG_GLOBAL": str(config), "GIT_CONFIG_NOSYSTEM": "1"}


def test_tutorial_works_word_for_word(tmp_path: Path, surroundings: dict[str, str]) -> None:
    folder = tmp_path
    for step in steps():
        if isinstance(step, File):
            assert (folder / step.path).is_file(), f"{step.path} is not there to be edited"
            (folder / step.path).write_text(step.text, encoding="utf-8")
        elif step.line.startswith("cd "):
            folder = folder / step.line.removeprefix("cd ")
        elif step.line == "minutebook serve":
            assert "Open the garden to neighbours" in first_page_served(folder, surroundings)
        else:
            follow(step, folder, surroundings)
    assert (folder / "public" / "index.html").is_file()
    log = subprocess.run(["git", "log", "--format=%s"], cwd=folder, capture_output=True, text=True, check=True)
    assert log.stdout.splitlines()[0] == "Minutes of 3 March 2026"


def follow(command: Command, folder: Path, environment: dict[str, str]) -> None:
    """Run one command; it ends well, or with 1 where the tutorial shows an error, and says the lines shown, in their order."""
    done = subprocess.run(
        ["/bin/sh", "-c", command.line], cwd=folder, env=environment, capture_output=True, text=True, timeout=PATIENCE
    )
    said = done.stdout + done.stderr
    expected = int(any(": error " in line for line in command.output))
    assert done.returncode == expected, f"$ {command.line}\n{said}"
    assert [line for line in said.splitlines() if line in command.output] == list(command.output), said


def first_page_served(folder: Path, environment: dict[str, str]) -> str:
    """The first page that `minutebook serve` hands out; on a free port, since the tutorial's may be in use here."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = ["minutebook", "serve", "--address", address]
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as server:
        try:
            return fetch(f"http://{address}/", server)
        finally:
            server.send_signal(signal.SIGINT)
            end(server)


def end(server: subprocess.Popen[str]) -> None:
    """Wait until it has ended; where tests run in the background, the signal of Ctrl+C is not heard."""
    try:
        server.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        server.kill()


def fetch(url: str, server: subprocess.Popen[str]) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(url, timeout=PATIENCE) as response:
                return str(response.read().decode())
        except URLError:
            time.sleep(0.2)
    server.kill()
    raise AssertionError(f"nothing was served: {server.communicate()[1]}")


def test_tutorial_has_commands_and_files() -> None:
    found = list(steps())
    assert sum(isinstance(step, Command) for step in found) >= 10
    assert sum(isinstance(step, File) for step in found) == 2


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "CONTRIBUTING.md",
        "tools/minutebook/README.md",
        "CHANGELOG.md",
        "site/manual/begin.md",
        "site/manual/readers.md",
    ],
)
def test_every_link_to_a_file_leads_somewhere(page: str) -> None:
    text = FENCE.sub("", (ROOT / page).read_text(encoding="utf-8"))
    targets = [target for target in re.findall(r"\]\(([^)\s]+)\)", text) if ":" not in target]
    assert [target for target in targets if not ((ROOT / page).parent / target.partition("#")[0]).exists()] == []


def test_commands_named_at_the_top_are_targets_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)", README, re.MULTILINE)
    assert targets == ["serve", "test"]
    assert [target for target in targets if f"\n{target}:" not in makefile] == []


def test_map_for_engineers_names_every_module() -> None:
    package = ROOT / "tools" / "minutebook"
    page = (package / "README.md").read_text(encoding="utf-8")
    modules = {path.name for path in package.glob("[a-z]*.py")} | {
        f"{path.parent.name}/" for path in package.glob("[a-z]*/__init__.py")
    }
    assert sorted(name for name in modules if f"`{name}`" not in page) == []
