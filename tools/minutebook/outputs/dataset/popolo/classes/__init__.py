"""The classes of Popolo that the dataset has, one a module: each has `build`, and its name is that of the list in the file."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from minutebook.outputs.dataset.popolo.things import Things
from minutebook.outputs.things import Thing


class PopoloClass(Protocol):
    def build(self, things: Things) -> Iterator[Thing]:
        """Every object of the class, in the order of the rows."""


@cache
def all_classes() -> tuple[tuple[str, PopoloClass], ...]:
    """Every class with the name of its list, in the order of the names."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple((name, importlib.import_module(f"{__name__}.{name}")) for name in names)
