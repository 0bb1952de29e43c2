"""The manual is what the program is: generated pages are current, and every example in the pages is read and checked."""

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from mkdocs.config import load_config

from minutebook import rule_words, words
from minutebook.cli import commands
from minutebook.load import load_archive
from minutebook.reading.yaml import YamlBlock, read_mapping
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.reference import render_reference
from minutebook.rules.evidence import Evidence
from minutebook.rules.judge import build_findings

MANUAL = Path(__file__).parent.parent / "site" / "manual"
PAGES = sorted(path.name for path in MANUAL.glob("*.md"))
FENCE = re.compile(r"^(?P<fence>`{3,})(?P<word>\w*)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
CLOSED_SETS = [
    kind
    for kind in (*vars(words).values(), *vars(rule_words).values())
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]
PATH_ABOVE = re.compile(r"`(records/[^`]+\.md)`:\s*\Z")
HEADS = {
    "minutes": "type: minutes\ntitle: Board, 7 April 2026\nbody: board\ndate: 2026-04-07\n",
    "agenda": "type: agenda\ntitle: Board, 7 April 2026\nbody: board\ndate: 2026-04-07\n",
}


@dataclass(frozen=True)
class Example:
    """A fenced block of a page: `path` is the file that the words before it name."""

    word: str
    text: str
    path: str


def examples_of(page: str) -> Iterator[Example]:
    text = (MANUAL / page).read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        named = PATH_ABOVE.search(text[: match.start()])
        yield Example(match["word"], match["text"], named[1].replace("NAME", "name") if named else "")


def reference(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["reference", *arguments], standalone_mode=False)


def test_committed_pages_are_current() -> None:
    pages = render_reference(commands)
    assert {name: (MANUAL / name).read_text(encoding="utf-8") for name in pages} == pages


def test_every_type_check_and_command_has_its_heading() -> None:
    pages = render_reference(commands)
    assert [kind for kind in words.RecordType if f"\n### Record: {kind}\n" not in pages["records.md"]] == []
    assert [kind for kind in words.EntryType if f"\n### Entry: {kind}\n" not in pages["records.md"]] == []
    assert "\n### chair-not-present\n\n*Warning.* Whoever presided is not among those present.\n" in pages["checks.md"]
    assert "\n## minutebook check\n\n```text\nUsage: minutebook check [OPTIONS] [PATH]...\n" in pages["commands.md"]
    assert "## minutebook reference" not in pages["commands.md"]


def test_key_is_shown_with_its_meaning_and_what_it_may_hold() -> None:
    lines = render_reference(commands)["records.md"].splitlines()
    owner = "Who is to do it: people or a body, by id or the name as minuted."
    status = "Whether the meeting is to come, was held, or was cancelled, postponed or rescheduled."
    allowed = "one of `scheduled`, `held`, `cancelled`, `postponed`, `rescheduled`"
    assert f"- `owner` (required): {owner} *Holds:* name, or a list of names." in lines
    assert f"- `status`: {status} *Holds:* {allowed}; `scheduled` where nothing is said." in lines
    assert "- `vote`: The vote on it. *Holds:* [tally](#part-tally)." in lines


def test_every_link_within_the_page_of_records_leads_to_a_heading() -> None:
    page = render_reference(commands)["records.md"]
    headings = {
        line.lstrip("# ").lower().replace(":", "").replace(" ", "-") for line in re.findall(r"^##.*$", page, re.M)
    }
    assert {link for link in re.findall(r"\(#([^)]+)\)", page) if link not in headings} == set()


def test_stale_and_missing_pages_are_named_and_mended(tmp_path: Path) -> None:
    reference("--output", str(tmp_path))
    assert reference("--check", "--output", str(tmp_path)).return_value == 0
    (tmp_path / "checks.md").write_text("# Checks\n", encoding="utf-8")
    (tmp_path / "records.md").unlink()
    (tmp_path / "index.md").write_text("mine\n", encoding="utf-8")
    checked = reference("--check", "--output", str(tmp_path))
    assert (checked.return_value, checked.stdout) == (1, f"{tmp_path / 'checks.md'}\n{tmp_path / 'records.md'}\n")
    reference("--output", str(tmp_path))
    assert reference("--check", "--output", str(tmp_path)).return_value == 0
    assert (tmp_path / "index.md").read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize("example", list(examples_of("records.md")), ids=lambda example: example.text.split("\n")[1])
def test_example_of_a_type_is_read_without_a_word(example: Example, make_archive: Callable[..., Path]) -> None:
    is_record = example.text.startswith("---\n")
    path = example.path if is_record else "records/meetings/board/2026-04-07/minutes.md"
    text = example.text if is_record else f"---\n{HEADS['minutes']}---\n{example.text}"
    archive, diagnostics = load_archive(make_archive({path.removeprefix("records/"): text}))
    assert diagnostics == ()
    (record,) = [record for record in archive.records if record.path == path]
    assert is_record or [entry.type for entry in record.entries] == [example.text.split("\n")[0].strip("`")]


def test_examples_for_secretaries_make_an_archive_without_faults(
    make_archive: Callable[..., Path], messages_of: Callable[[Path], list[str]]
) -> None:
    found = [example for example in examples_of("secretaries.md") if example.word == "markdown"]
    files = {example.path: example.text for example in found if example.text.startswith("---\n")}
    pieces = [example.text for example in found if not example.text.startswith("---\n")]
    assert len(files) >= 3 and "" not in files
    assert len(pieces) >= 5
    minutes = "\n".join([f"---\n{HEADS['minutes']}---", *pieces])
    records = {path.removeprefix("records/"): text for path, text in files.items()}
    assert messages_of(make_archive({**records, "meetings/board/2026-04-07/minutes.md": minutes})) == []


@pytest.mark.parametrize(
    "example",
    [example for example in examples_of("secretaries.md") if example.word == "yaml"],
    ids=lambda one: one.text[:40],
)
def test_keys_for_secretaries_are_keys_of_the_record_that_they_name(
    example: Example, make_archive: Callable[..., Path]
) -> None:
    first, keys = example.text.split("\n", 1)
    named = re.fullmatch(r"# in (\w+)\.md", first)
    assert named
    text = f"---\n{HEADS[named[1]]}{keys}---\n"
    _, diagnostics = load_archive(make_archive({f"meetings/board/2026-04-07/{named[1]}.md": text}))
    assert diagnostics == ()


def test_examples_of_rulebooks_make_an_archive_without_faults(
    make_archive: Callable[..., Path], messages_of: Callable[[Path], list[str]]
) -> None:
    (rulebook, *decisions) = [example for example in examples_of("rulebook.md") if example.word == "markdown"]
    march = HEADS["minutes"].replace("7 April", "3 March").replace("-04-07", "-03-03")
    meetings = {
        f"meetings/board/{day}/minutes.md": f"---\n{head}---\n{decision.text}"
        for day, head, decision in zip(("2026-03-03", "2026-04-07"), (march, HEADS["minutes"]), decisions, strict=True)
    }
    folder = make_archive({rulebook.path.removeprefix("records/"): rulebook.text, **meetings})
    assert messages_of(folder) == []
    findings = build_findings(Evidence(load_archive(folder)[0], date(2026, 6, 1)))
    assert {finding.rule.partition("#")[2] for finding in findings} == {"notice", "draft-minutes"}


@pytest.mark.parametrize("example", list(examples_of("counting.md")), ids=lambda example: example.text[12:40])
def test_parameters_that_are_counted_are_parameters_of_notice(example: Example) -> None:
    values, problems = read_mapping(YamlBlock("counting.md", example.text, 1))
    assert values and not problems
    NoticeParameters.model_validate(values["parameters"])


def test_settings_on_the_page_of_publishing_are_settings_that_mkdocs_takes(tmp_path: Path) -> None:
    whole, plugins = (example.text for example in examples_of("publishing.md") if example.word == "yaml")
    (tmp_path / "site").mkdir()
    for text in (whole, f"site_name: A\ndocs_dir: site\nsite_dir: public\n{plugins}"):
        (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
        config = load_config(str(tmp_path / "mkdocs.yml"))
        assert "minutebook" in config.plugins
        assert config.site_dir == str(tmp_path / "public")


def test_no_example_is_of_a_kind_that_no_test_reads() -> None:
    known = {"records.md": {"markdown"}, "secretaries.md": {"markdown", "yaml"}, "publishing.md": {"yaml", "sh"},
             "rulebook.md": {"markdown"}, "counting.md": {"yaml"}, "kinds.md": {"yaml"}, "two-clocks.md": {"markdown"},
             "querying.md": {"console", "pycon"}, "begin.md": {"sh", "console", "markdown"}}  # fmt: skip
    found = {page: {example.word for example in examples_of(page)} - {"text", ""} for page in PAGES}
    assert {page: kinds for page, kinds in found.items() if kinds - known.get(page, set())} == {}


def command_lines() -> Iterator[str]:
    """Every line of a fenced block that begins with the program's name, and every command within a sentence."""
    root = MANUAL.parent.parent
    files = [root / "README.md", root / "CHANGELOG.md", *(MANUAL / page for page in PAGES), *shape_files()]
    for text in (file.read_text(encoding="utf-8") for file in files):
        lines = re.findall(r"^(?: {4}|\$ )?minutebook ([a-z].*?)(?: *#.*)?$", text, re.MULTILINE)
        inline = re.findall(r"`minutebook ([a-z][^`]*)`", text)
        yield from (part.removeprefix("minutebook ") for line in (*lines, *inline) for part in line.split(" && "))


def shape_files() -> list[Path]:
    """What `minutebook init` writes for people to read."""
    return sorted((MANUAL.parent.parent / "tools/minutebook/writing/shape").rglob("*.md"))


@pytest.mark.parametrize("line", sorted(set(command_lines())))
def test_every_command_that_is_written_down_is_one_with_these_options(line: str) -> None:
    command: click.Command | None = commands
    context, words = click.Context(commands), shlex.split(line)
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        command = command.get_command(context, words.pop(0))
    assert command is not None
    known = {name for parameter in command.params for name in parameter.opts}
    assert [word for word in words if word.startswith("-") and word not in known] == []


@pytest.mark.parametrize("words_of_a_set", CLOSED_SETS, ids=lambda kind: kind.__name__)
def test_vocabulary_explains_every_word_of_a_closed_set(words_of_a_set: type[StrEnum]) -> None:
    page = (MANUAL / "vocabulary.md").read_text(encoding="utf-8")
    sections = [re.findall(r"^\| `([a-z-]+)` \| \S", section, re.MULTILINE) for section in page.split("\n## ")]
    assert [word.value for word in words_of_a_set] in sections
