"""The forms that have files for each table, one a module: each has a `Writer` of one table, and all share one reading of it.

They are made of Arrow's columns, and what loads Arrow takes 40 MB more: none but who writes these forms imports what is here.
"""

import importlib
import pkgutil
from functools import cache
from typing import Any

from minutebook.outputs.dataset.sheets.sheet import Sheet


@cache
def all_sheets() -> tuple[Sheet, ...]:
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    modules: list[Any] = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(module for module in modules if hasattr(module, "Writer"))
