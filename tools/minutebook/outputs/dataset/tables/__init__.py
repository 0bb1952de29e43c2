"""The tables, one a module: each has a `TABLE`."""

import importlib
import pkgutil
from functools import cache

from minutebook.outputs.dataset.table import Table


@cache
def all_tables() -> tuple[Table, ...]:
    """Every table, in the order of their names."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}").TABLE for name in names)
