"""The report of an audit, for people or for other programs; each module has `render(audit)`, which gives the whole of it."""

import importlib
from collections.abc import Callable
from typing import cast

from minutebook.auditing.audit import Audit

FORMATS = ("text", "json", "html")


def renderer(name: str) -> Callable[[Audit], str]:
    """The function that renders an audit in one of FORMATS."""
    return cast(Callable[[Audit], str], importlib.import_module(f"{__name__}.{name}").render)
