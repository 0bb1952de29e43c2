"""Privacy: whatever a record that is not public says, and whatever public records say of it, stays out of the site.

In tests/archives/private every word of what is closed, for members or withheld has “zebra” in it, ids, names, paths and
attachments too; public minutes refer to it in every way that there is.
"""

import gzip
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pyarrow.parquet as pq
import pypdf
import pytest

from minutebook.load import load_archive
from minutebook.public import public_view
from minutebook.rule_words import Proof, TimedObject
from minutebook.rules.evidence import public_evidence
from minutebook.rules.judge import build_findings

PRIVATE = Path(__file__).parent / "archives" / "private"
MARK = re.compile(rb"[^\n]{0,60}zeb(?:ra|edee)[^\n]{0,40}", re.IGNORECASE)
CONFIG = """
site_name: A minute book
site_url: https://example.org/minutes/
docs_dir: site
site_dir: public
theme: {name: material, font: false}
plugins:
  - minutebook:
      documents: [pdf, docx, odt, epub]
"""


CLOSED = re.compile(r"^visibility: (?:closed|members)$", re.MULTILINE)


@pytest.fixture
def site(make_archive: Callable[..., Path]) -> dict[str, bytes]:
    """Every file of the site of the archive of private things, by its path."""
    return build(make_archive(overlay=PRIVATE), CONFIG)


def build(folder: Path, config: str) -> dict[str, bytes]:
    (folder / "site").mkdir()
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "minutebook", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    public = folder / "public"
    return {file.relative_to(public).as_posix(): opened(file) for file in public.rglob("*") if file.is_file()}


def commit(folder: Path, day: str, message: str) -> None:
    """Commit all that lies in a folder, at noon of a day."""
    moment = f"{day} 12:00:00 +0000"
    who = ["-c", "user.name=Ann Other", "-c", "user.email=ann@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "--allow-empty", "-m", message]):
        environment = {**os.environ, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True)


def was_public_once(folder: Path) -> None:
    """Give an archive a history in which all its records were open, approved and corrected before some of them were closed."""
    today = {file: file.read_text(encoding="utf-8") for file in sorted((folder / "records").rglob("*.md"))}
    for day, words in (("2026-03-10", "Zebra came."), ("2026-03-11", "Zebra stayed."), ("2026-03-12", "Zebra went.")):
        for file, text in today.items():
            opened = CLOSED.sub("visibility: public", text.replace("status: withheld", "status: approved"))
            is_closed = opened != text
            file.write_text(
                opened + (f"\n{words}\n" if is_closed else "\nZebra Person closed spoke.\n"), encoding="utf-8"
            )
        commit(folder, day, f"{words} Of zebras")
    for file, text in today.items():
        file.write_text(text, encoding="utf-8")
    commit(folder, "2026-03-13", "Close what is of zebras")
    minutes = folder / "records/meetings/board/2026-03-03/minutes.md"
    minutes.write_text(minutes.read_text(encoding="utf-8") + "\nThe board thanked the wardens.\n", encoding="utf-8")
    commit(folder, "2026-03-14", "Thank the wardens")


def opened(file: Path) -> bytes:
    """A file's bytes; those of the search index and of documents are compressed."""
    data = file.read_bytes()
    if file.suffix == ".pdf":
        return data + "\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages).encode()
    if file.suffix == ".sqlite":  # words that are longer than a page of the file lie there in pieces
        with closing(sqlite3.connect(file)) as database:
            return data + "\n".join(database.iterdump()).encode()
    if file.suffix == ".parquet":
        return data + str(pq.read_table(file, partitioning=None).to_pylist()).encode()
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(file) as packed:
            return b"\n".join((*(name.encode() for name in packed.namelist()), *map(packed.read, packed.namelist())))
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def test_nothing_private_is_in_any_byte_or_path_of_the_site(site: dict[str, bytes]) -> None:
    assert [path for path in site if "zebra" in path.lower()] == []
    assert {path: found for path, data in site.items() if (found := MARK.findall(data))} == {}


@pytest.mark.parametrize("name", ["zebra#5.md", "zebra.MD", "zebra.blt"])
def test_a_file_that_may_say_that_it_is_closed_is_not_published(name: str, make_archive: Callable[..., Path]) -> None:
    """Neither what would be a record but for its name, nor the ballots of an election that is closed."""
    election = "---\ntype: election\ntitle: Zebra\nbody: board\ndate: 2026-03-07\nvisibility: closed\ncandidates: []\n"
    files = {
        "elections/board/2026-03-06-open.md": f"{election.replace('visibility: closed', 'topics: []')}---\n",
        "elections/board/2026-03-07-zebra.md": f"{election}ballots-file: zebra.blt\n---\n",
        f"elections/board/{name}": "---\nvisibility: closed\n---\nZebra.\n",
        "statements/board/2026-03-08-list.md": "---\ntype: statement\ntitle: List\nbody: board\ndate: 2026-03-08\n---\n"
        f"[It](../../elections/board/{quote(name)})\n",
    }
    archive = load_archive(make_archive(files))[0]
    assert f"records/elections/board/{name}" in archive.file_paths
    assert public_view(archive).archive.files == ()


def test_nothing_that_was_closed_comes_back_through_its_history(make_archive: Callable[..., Path]) -> None:
    folder = make_archive(overlay=PRIVATE)
    was_public_once(folder)
    site = build(folder, CONFIG.partition("  - minutebook:")[0] + "  - minutebook\n")
    assert [path for path in site if "zebra" in path.lower()] == []
    assert {path: found for path, data in site.items() if (found := MARK.findall(data))} == {}
    corrections = site["corrections/index.html"].decode()
    assert "The board thanked the wardens." in corrections
    assert "The board thanked the wardens." in site["feeds/corrections.atom.xml"].decode()
    assert "1 change left out" in corrections
    assert "timeline/published/index.html" in site
    assert "publication/index.html" in site


def test_readers_learn_that_something_is_withheld(site: dict[str, bytes]) -> None:
    minutes = site["meetings/board/2026-03-03/minutes/index.html"].decode()
    assert "name withheld" in minutes
    assert '<span class="mb-withheld"><bdi>withheld</bdi></span>' in minutes


def test_findings_name_nothing_that_is_withheld(make_archive: Callable[..., Path]) -> None:
    folder = make_archive(overlay=PRIVATE)
    rules = "".join(
        f"\n```rule\nid: {word}-{proof}\nkind: notice\nclause: So.\nparameters:\n  object: {word}\n  proof: {proof}\n"
        f"  at-least: 7 days\n  at-most: 90 days\n  by: next-meeting\n```\n"
        for word in TimedObject
        for proof in Proof
    )
    (folder / "records" / "rulebooks" / "all.md").write_text(f"---\ntype: rulebook\ntitle: All\n---\n{rules}")
    view = public_view(load_archive(folder)[0])
    findings = build_findings(public_evidence(view, date(2026, 6, 1)))
    assert len(findings) >= 8
    assert MARK.findall("\n".join(map(str, findings)).encode()) == []


def test_findings_of_other_kinds_name_nothing_that_is_withheld(make_archive: Callable[..., Path]) -> None:
    folder = make_archive(overlay=PRIVATE)
    asked = {
        "majority": "{threshold: simple-majority, taking-part: 1/2, taking-part-of: all-members}",
        "quorum": "{fraction: 1/2, of: members, asked: at-each-vote}",
        "term": "{length: 1 month, limit: 1}",
        "frequency": "{at-least: 4, no-gap-over: 1 month}",
        "authority": "{may-not: [cancel, rescind, overrule, suspend, amend, dissolve], of: [board, child, zebra-closed]}",
        "business": "{}",
        "email-decision": "{window: 72 hours, ratified: true}",
        "participation": "{missed: 1}",
        "composition": "{elected: 3, women: 1/2, from-one-employer: 1/3}",
        "allocation": "{each: 1}",
        "support": "{at-least: 3}",
        "recusal": "{counts-for-quorum: false}",
        "redaction": "{}",
        "retention": "{types: [minutes, agenda], at-least: 10 years, at-most: 1 month}",
        "amendment": "{by: child}",
    }
    rules = "".join(
        f"\n```rule\nid: {kind}\nkind: {kind}\nclause: So.\nparameters: {parameters}\n```\n"
        for kind, parameters in asked.items()
    )
    (folder / "records" / "rulebooks" / "all.md").write_text(f"---\ntype: rulebook\ntitle: All\n---\n{rules}")
    view = public_view(load_archive(folder)[0])
    findings = build_findings(public_evidence(view, date(2026, 6, 1)))
    assert {finding.kind.value for finding in findings} >= {"quorum", "majority", "term", "redaction", "participation"}
    assert MARK.findall("\n".join(map(str, findings)).encode()) == []
