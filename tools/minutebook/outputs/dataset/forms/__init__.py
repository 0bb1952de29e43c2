"""The forms of the dataset, one a module: each has `write`."""

import importlib
import pkgutil
from functools import cache

from minutebook.outputs.dataset.forms.form import Form

SLOWEST = "parquet"
"""The form that takes longest; begun last, it would be waited for."""


@cache
def all_forms() -> tuple[Form, ...]:
    """Every form, the slowest first."""
    names = sorted((info.name for info in pkgutil.iter_modules(__path__)), key=lambda name: (name != SLOWEST, name))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(module for module in modules if hasattr(module, "write"))
