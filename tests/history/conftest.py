"""What tests of history share: an empty book."""

from pathlib import Path

import pytest

from ..books import Book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path / "book")
