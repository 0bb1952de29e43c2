"""Kinds of rule, one file each: `find(rule, evidence)` yields what a rule of the kind comes to for each of its subjects."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Protocol

from minutebook.rule_words import RuleKind
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding


class Find(Protocol):
    def __call__(self, rule: BindingRule[Any], evidence: Evidence) -> Iterator[Finding]: ...


@cache
def find_kinds() -> Mapping[RuleKind, Find]:
    """`find` of every module here, by the kind that the module is named after."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return {RuleKind(name.replace("_", "-")): importlib.import_module(f"{__name__}.{name}").find for name in names}
