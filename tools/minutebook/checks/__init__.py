"""Checks: what can be wrong with records, one module a check in one folder a family; a module's name is the check's id.

A check module has a docstring in four parts (What, Why, Bad, Good), a `SEVERITY`, and one of three functions:
`describe(problem)` puts into words what reading met; `check(archive)` looks at the archive and yields remarks, and
`check_history(archive, history)` at what git says of it too.
"""

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from operator import attrgetter
from types import ModuleType
from typing import Protocol, cast

from minutebook.archive import Archive
from minutebook.diagnostics import Diagnostic, Problem, Remark, Severity
from minutebook.hands import Hands
from minutebook.history.version import History

MANY = 2_000
"""Of fewer records, one process has checked all before another had begun."""
INDEXES = attrgetter("aliases", "people", "entries", "dated", "meetings")
"""What nearly all checks and rules ask: derived before a process is forked, which would else derive it a second time."""


class Describe(Protocol):
    def __call__(self, problem: Problem) -> Remark: ...


class Inspect(Protocol):
    def __call__(self, archive: Archive) -> Iterator[Remark]: ...


class InspectHistory(Protocol):
    def __call__(self, archive: Archive, history: History) -> Iterator[Remark]: ...


@dataclass(frozen=True, slots=True)
class Check:
    """One check: `id` (the module's name with hyphens), `family` (its folder), and one of the three functions."""

    id: str
    family: str
    severity: Severity
    manual: str
    describe: Describe | None
    inspect: Inspect | None
    inspect_history: InspectHistory | None


@cache
def find_checks() -> tuple[Check, ...]:
    """All checks, by family and id."""
    return tuple(_check(family, name) for family in _names(__name__) for name in _names(f"{__name__}.{family}"))


def describe_problems(problems: Iterable[Problem]) -> tuple[Diagnostic, ...]:
    """What reading met, in the words of the checks that it belongs to, in the order of places."""
    describers = {check.id: check for check in find_checks() if check.describe}
    found = [
        _diagnostic(describers[problem.check], cast(Describe, describers[problem.check].describe)(problem))
        for problem in problems
    ]
    return tuple(sorted(found))


def check_archive(
    archive: Archive,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    history: History | None = None,
    hands: int = 1,
    also: Sequence[Callable[[], Iterable[Diagnostic]]] = (),
) -> tuple[Diagnostic, ...]:
    """All diagnostics of the archive, reading's among them, in the order of places.

    `select` and `ignore` name checks or families; nothing selected means all. Without `history`, what only git shows is
    not looked at. `hands` is how many processes may be busy. `also` are other tasks that find what checks describe.
    """
    found = list(describe_problems(archive.problems))
    chosen = {check.id: check for check in find_checks() if is_chosen(check, select, ignore)}
    asked: list[Callable[[], Iterable[Diagnostic]]] = [*also]  # these take longest, then those that wait for git
    if history:
        asked += [
            partial(_inspect_history, check, archive, history) for check in chosen.values() if check.inspect_history
        ]
    asked += [partial(_inspect_family, family, archive) for family in _families(chosen.values())]
    INDEXES(archive)
    found.extend(chain.from_iterable(Hands(hands if len(archive.records) >= MANY else 1).work_through(asked)))
    return tuple(sorted({diagnostic for diagnostic in found if diagnostic.check in chosen}))


def asks_history(select: Collection[str], ignore: Collection[str]) -> bool:
    """Whether any of the checks chosen looks at history."""
    return any(check.inspect_history and is_chosen(check, select, ignore) for check in find_checks())


def is_chosen(check: Check, select: Collection[str], ignore: Collection[str]) -> bool:
    names = {check.id, check.family}
    return (not select or bool(names & set(select))) and not names & set(ignore)


def _families(checks: Iterable[Check]) -> list[list[Check]]:
    """The checks that ask the archive alone, the largest family first. One process does a family: its checks derive the same."""
    families: defaultdict[str, list[Check]] = defaultdict(list)
    for check in checks:
        if check.inspect:
            families[check.family].append(check)
    return sorted(families.values(), key=len, reverse=True)


def _inspect_family(family: list[Check], archive: Archive) -> list[Diagnostic]:
    return [_diagnostic(check, remark) for check in family for remark in cast(Inspect, check.inspect)(archive)]


def _inspect_history(check: Check, archive: Archive, history: History) -> list[Diagnostic]:
    return [_diagnostic(check, remark) for remark in cast(InspectHistory, check.inspect_history)(archive, history)]


def _names(package: str) -> list[str]:
    module = importlib.import_module(package)
    return sorted(info.name for info in pkgutil.iter_modules(module.__path__))


def _check(family: str, name: str) -> Check:
    module: ModuleType = importlib.import_module(f"{__name__}.{family}.{name}")
    return Check(
        id=name.replace("_", "-"),
        family=family.replace("_", "-"),
        severity=module.SEVERITY,
        manual=(module.__doc__ or "").strip(),
        describe=getattr(module, "describe", None),
        inspect=getattr(module, "check", None),
        inspect_history=getattr(module, "check_history", None),
    )


def _diagnostic(check: Check, remark: Remark) -> Diagnostic:
    return Diagnostic(remark.place, check.id, remark.message, remark.hint, check.severity)
