"""What tests of outputs share: editions of archives, and expected files that `pytest --bless` rewrites."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from minutebook.load import load_archive
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import SiteFile
from minutebook.public import public_view
from minutebook.rules.evidence import public_evidence
from minutebook.rules.judge import build_findings
from minutebook.timeline import derive_events, join_timeline

FOLLOWED = Path(__file__).parent.parent / "archives" / "followed"
SITE = "https://minutes.example.org/"


def edition_of(folder: Path, today: date = date(2026, 3, 1), site_url: str = SITE) -> Edition:
    view = public_view(load_archive(folder)[0])
    findings = build_findings(public_evidence(view, today))
    return Edition(view, join_timeline(derive_events(view), view, None, None), today, site_url, findings=findings)


@pytest.fixture
def make_edition() -> Callable[..., Edition]:
    """A function from an archive's folder to its edition of 1 March 2026."""
    return edition_of


@pytest.fixture(scope="session")
def followed() -> Edition:
    """An edition of the archive of what feeds and calendars find hard."""
    return edition_of(FOLLOWED)


@pytest.fixture
def assert_as_expected(bless: bool) -> Callable[[Iterable[SiteFile], Path], None]:
    """A function that compares files with those of a folder, byte for byte, none missing and none besides."""

    def compare(files: Iterable[SiteFile], folder: Path) -> None:
        made = {file.path: file.content for file in files}
        if bless:
            for path in [path for path in folder.rglob("*") if path.is_file()]:
                path.unlink()
            for path, content in made.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(content)
        expected = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        assert sorted(made) == sorted(expected)
        for path, content in made.items():
            assert content == expected[path], path

    return compare
