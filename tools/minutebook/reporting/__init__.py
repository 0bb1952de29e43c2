"""Reporting: what was found, as text for people or in a format for other programs; one module a format.

Each format's module has `render(report)`, which gives all that goes to standard output.
"""

import importlib
from collections.abc import Callable
from typing import cast

from minutebook.reporting.report import Report

FORMATS = ("text", "json", "github", "sarif")


def renderer(name: str) -> Callable[[Report], str]:
    """The function that renders a report in one of FORMATS."""
    return cast(Callable[[Report], str], importlib.import_module(f"{__name__}.{name}").render)
