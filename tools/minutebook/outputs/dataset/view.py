"""Views: the queries of the database, each with the question that it answers in words."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, what it answers, and its query."""

    name: str
    words: str
    query: str


@cache
def all_views() -> tuple[View, ...]:
    """Every view, in the order of their names."""
    found = (file for file in files("minutebook.outputs.dataset.views").iterdir() if file.name.endswith(".sql"))
    return tuple(
        _view(file.name, file.read_text(encoding="utf-8")) for file in sorted(found, key=lambda each: each.name)
    )


def _view(name: str, text: str) -> View:
    first, _, query = text.partition("\n")
    return View(name.removesuffix(".sql"), first.removeprefix("--").strip(), query.strip())
