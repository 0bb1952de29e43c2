"""The kinds of record that `new` writes: the modules `new_*` of this package."""

import importlib
import pkgutil
from functools import cache

from minutebook import writing
from minutebook.writing.draft import Kind

PREFIX = "new_"


@cache
def find_kinds() -> dict[str, Kind]:
    """All kinds by name, in the order of their names."""
    names = sorted(info.name for info in pkgutil.iter_modules(writing.__path__) if info.name.startswith(PREFIX))
    return {name.removeprefix(PREFIX): importlib.import_module(f"{writing.__name__}.{name}").KIND for name in names}
