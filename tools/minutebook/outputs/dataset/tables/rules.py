"""Rules of rulebooks."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, dates, json_text, key_of, text
from minutebook.outputs.dataset.register import Register, as_json
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.rule import Rule
from minutebook.records.rulebook import Rulebook


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Rule):
        facts, record = fact.facts, fact.record
        yield (
            *register.statement(fact),
            record.id if isinstance(record.front, Rulebook) else None,
            facts.kind.value,
            facts.number,
            facts.clause,
            *register.date(facts.from_),
            *register.date(facts.until),
            register.public_json(facts.asked, record) if facts.asked else None,
            as_json(facts.cured_by) if facts.cured_by else None,
            *register.place(fact),
        )


TABLE = Table(
    "rules",
    "Each rule. Which bodies, meetings and motions it binds is in `rule_scopes`, what made it in `cross_references`.",
    (
        *STATEMENT,
        key_of("rulebooks", "rulebook_id", "The rulebook that it is in."),
        text("classification", "What the rule is about: notice, quorum, majority, term, ...", "kind"),
        text("number", "The number of the clause.", "number"),
        text("clause", "The words of the clause, quoted.", "clause"),
        *dates("in_force_from", "When it came into force, where that is not when the rulebook did.", "from"),
        *dates("in_force_until", "When it ceased.", "until"),
        json_text("parameters", "What it asks, by the kind of rule, as a JSON object.", "parameters"),
        json_text("cured_by", "What mends a breach of it, as a JSON list.", "cured-by"),
        *PLACE,
    ),
    build_rows,
)
