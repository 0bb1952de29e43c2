"""The kinds of object that lists of OParl hold, one a module: each has `KIND` and `build`."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from minutebook.outputs.dataset.oparl.council import Council
from minutebook.outputs.things import Thing


class Kind(Protocol):
    LIST: str
    """The key of the body that leads to the list of all of them."""

    def build(self, council: Council) -> Iterator[Thing]:
        """Every object of the kind, in an order that stays."""


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Every kind, in the order of their names."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)
