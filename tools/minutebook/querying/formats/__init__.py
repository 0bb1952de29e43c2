"""Formats of answers: one module a format, with `render(answer)`; its name is the module's."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Protocol

from minutebook.querying.answer import Answer


class Render(Protocol):
    def __call__(self, answer: Answer) -> str: ...


@cache
def formats() -> Mapping[str, Render]:
    """`render` of every format, by its name."""
    return {
        info.name: importlib.import_module(f"{__name__}.{info.name}").render for info in pkgutil.iter_modules(__path__)
    }
