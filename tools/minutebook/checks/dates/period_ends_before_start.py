"""Something ended before it began.

What: terms of members, rules, rulebooks, decisions, terms of those elected, bodies and the organisation end after they begin.

Why: who held an office and what was in force on a day is computed from the two; turned around, they hold on no day at all.

Bad:
    from: 2025-05-01
    until: 2024-04-30

Good:
    from: 2024-05-01
    until: 2025-04-30
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.diagnostics import Remark, Severity
from minutebook.reading.yaml import Key
from minutebook.records.body import Body
from minutebook.records.fields import Model

SEVERITY = Severity.ERROR
PERIODS = (("from_", "until"), ("founded", "dissolved"), ("term_from", "term_until"))


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Model):
        for keys, first, last in _periods(fact.facts):
            if last.last < first.first:
                yield Remark(
                    fact.locate(*keys),
                    f"The end, {last.words}, is before the beginning, {first.words}.",
                    "Correct the one that is wrong.",
                )


def _periods(facts: Model) -> Iterator[tuple[tuple[Key, ...], PartialDate, PartialDate]]:
    yield from _period(facts, ())
    if isinstance(facts, Body):
        for index, member in enumerate(facts.members):
            yield from _period(member, ("members", index))


def _period(facts: Model, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], PartialDate, PartialDate]]:
    values = vars(facts)
    for begin, end in PERIODS:
        first, last = values.get(begin), values.get(end)
        if isinstance(first, PartialDate) and isinstance(last, PartialDate):
            yield (*keys, end.replace("_", "-")), first, last
