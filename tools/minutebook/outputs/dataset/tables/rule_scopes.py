"""Rule scopes: what a rule binds."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, key_of, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Rule):
        ids = Ids()
        for kind, value, body in _scopes(fact, register):
            yield (ids.take(f"{fact.id}/{kind}/{value}"), fact.id, kind, value, body, *register.place(fact))


def _scopes(fact: Fact[Rule], register: Register) -> Iterator[tuple[str, str | None, str | None]]:
    for body in fact.facts.bodies:
        id_, name = register.body(body)
        yield "body", body if id_ else name, id_
    yield from (("meeting", kind.value, None) for kind in fact.facts.meetings)
    yield from (("motion", class_, None) for class_ in fact.facts.classes)


TABLE = Table(
    "rule_scopes",
    "Each body, kind of meeting or class of motion to which a rule is limited. A rule without any binds all of its rulebook.",
    (
        ID,
        key_of("rules", "rule_id", "The rule."),
        text("classification", "What it is limited to: a body, a kind of meeting, or a class of motion."),
        text("value", "The body's id, the kind, or the class.", "bodies meetings classes"),
        key_of("organisations", "organisation_id", "The body, where it is one.", "bodies"),
        *PLACE,
    ),
    build_rows,
)
