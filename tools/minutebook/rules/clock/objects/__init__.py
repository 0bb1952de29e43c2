"""What a rule sets a time for, one file an object: `find(rule, evidence)` yields a timed thing for each of its subjects."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Protocol

from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import TimedObject
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.timed import Timed
from minutebook.rules.evidence import Evidence


class Find(Protocol):
    def __call__(self, rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]: ...


def find_timed(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    """All that a rule sets a time for."""
    yield from _finders()[rule.parameters.object](rule, evidence)


@cache
def _finders() -> Mapping[TimedObject, Find]:
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return {TimedObject(name.replace("_", "-")): importlib.import_module(f"{__name__}.{name}").find for name in names}
