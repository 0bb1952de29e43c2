"""The forms of the dataset that have no files for each table, one a module.

Each has `write`, which reads the whole database, or `parts_of_records`, where it needs none.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any

from minutebook.outputs.dataset.forms.form import Form, FormOfRecords


@cache
def all_forms() -> tuple[Form, ...]:
    """Every form that is written from the whole database."""
    return tuple(module for module in _modules() if hasattr(module, "write"))


@cache
def forms_of_records() -> tuple[FormOfRecords, ...]:
    """Every form that is written from the records themselves."""
    return tuple(module for module in _modules() if hasattr(module, "parts_of_records"))


def _modules() -> list[Any]:
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    modules: list[ModuleType] = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return modules
