"""The forms of the dataset, one a module: each has `write`, and its name is the module's."""

import importlib
import pkgutil
from functools import cache

from minutebook.outputs.dataset.forms.form import Form


@cache
def all_forms() -> tuple[tuple[str, Form], ...]:
    """Every form with its name, in the order of their names."""
    modules = (
        (info.name, importlib.import_module(f"{__name__}.{info.name}")) for info in pkgutil.iter_modules(__path__)
    )
    return tuple(
        sorted(((name, module) for name, module in modules if hasattr(module, "write")), key=lambda each: each[0])
    )
