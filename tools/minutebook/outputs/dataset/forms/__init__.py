"""The forms of the dataset, one a module: each has `write`, or `parts_of_records` where it needs no database."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any

from minutebook.outputs.dataset.forms.form import Form, FormOfRecords

LONGEST = ("parquet", "oparl", "csv", "jsonl")
"""The forms that take longest, the longest first: begun last, they would be waited for."""


@cache
def all_forms() -> tuple[Form, ...]:
    """Every form that is written from the database, the slowest first."""
    return tuple(module for module in _modules() if hasattr(module, "write"))


@cache
def forms_of_records() -> tuple[FormOfRecords, ...]:
    """Every form that is written from the records, while the database is."""
    return tuple(module for module in _modules() if hasattr(module, "parts_of_records"))


def _modules() -> list[Any]:
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    names.sort(key=lambda name: LONGEST.index(name) if name in LONGEST else len(LONGEST))
    modules: list[ModuleType] = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return modules
