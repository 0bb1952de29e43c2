"""The site of the miniature archive, which uses every type of record and entry, made on one fixed day."""

from datetime import date
from pathlib import Path

import pytest

from minutebook.edit import make_edition
from minutebook.load import load_archive
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page
from minutebook.publish import publish_edition

MINIATURE = Path(__file__).parents[2] / "archives" / "miniature"


def edition_of(folder: Path, today: date = date(2025, 7, 1)) -> Edition:
    """The edition of the archive in a folder."""
    return make_edition(load_archive(folder)[0], today, "https://minutes.example.org/riverside/")


@pytest.fixture(scope="session")
def edition() -> Edition:
    return edition_of(MINIATURE)


@pytest.fixture(scope="session")
def pages(edition: Edition) -> dict[str, Page]:
    """The pages of the miniature archive by their addresses."""
    return {page.address: page for page in publish_edition(edition).pages}
