"""A record names a body that the archive does not have.

What: every body that front matter, rules or elections name has a record in bodies/.

Why: a meeting of an unknown body appears on nobody's page, in no calendar and in no list of the body's decisions.

Bad:
    body: bord

Good:
    body: board
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import closest
from minutebook.reading.yaml import Key
from minutebook.record import Fact, Record
from minutebook.records.body import Body
from minutebook.records.entries.election import ElectionFacts
from minutebook.records.entries.rule import Rule
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.rulebook import Rulebook

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for fact, keys, body in _bodies_named(archive, record):
            if body in archive.bodies or f"bodies/{body}" in archive.unreadable:
                continue
            close, now = closest(body, tuple(archive.bodies)), archive.aliases.get(f"bodies/{body}")
            hint = f"Did you mean “{close}”?" if close else f"Write records/bodies/{body}.md, or correct the name."
            if now:
                hint = f"It is called “{now.removeprefix('bodies/')}” now."
            yield Remark(fact.locate(*keys), f"There is no body “{body}”.", hint)


def _bodies_named(archive: Archive, record: Record[FrontMatter]) -> Iterator[tuple[Fact[object], tuple[Key, ...], str]]:
    front = record.front
    if isinstance(front, DatedFrontMatter | Rulebook) and front.body:
        yield Fact(record, None, front), ("body",), front.body
    if isinstance(front, Body) and front.parent:
        yield Fact(record, None, front), ("parent",), front.parent
    for rule in archive.facts_in(record, Rule):
        yield from ((rule, ("bodies", index), body) for index, body in enumerate(rule.facts.bodies))
    for election in archive.facts_in(record, ElectionFacts):
        if election.facts.to:
            yield election, ("to",), election.facts.to
