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
from minutebook.record import Fact
from minutebook.records.body import Body

SEVERITY = Severity.ERROR
PERIODS = (("from", "until"), ("founded", "dissolved"), ("term-from", "term-until"))


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        facts = (Fact(record, None, record.front), *(Fact(record, entry, entry.facts) for entry in record.entries))
        for fact in facts:
            for keys, first, last in _periods(fact.facts):
                if last.last < first.first:
                    yield Remark(
                        fact.locate(*keys),
                        f"The end, {last.words}, is before the beginning, {first.words}.",
                        "Correct the one that is wrong.",
                    )


def _periods(facts: object) -> Iterator[tuple[tuple[Key, ...], PartialDate, PartialDate]]:
    yield from _period(facts, ())
    if isinstance(facts, Body):
        for index, member in enumerate(facts.members):
            yield from _period(member, ("members", index))


def _period(facts: object, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], PartialDate, PartialDate]]:
    values = vars(facts)
    for begin, end in PERIODS:
        first = values.get("from_" if begin == "from" else begin.replace("-", "_"))
        last = values.get(end.replace("-", "_"))
        if isinstance(first, PartialDate) and isinstance(last, PartialDate):
            yield (*keys, end), first, last
