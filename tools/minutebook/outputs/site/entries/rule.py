"""The card of a rule: the clause quoted, whom it binds and what it asks."""

from minutebook.addresses import finding_address
from minutebook.labels import label
from minutebook.outputs.site.asked import asked_rows, kind_words
from minutebook.outputs.site.notes import tally_of
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import prose, rows, words_of
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule


def build_values(fact: Fact[Rule], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    number = f"Clause {facts.number}" if facts.number else ""
    return {
        "title": ", ".join(part for part in (number, facts.title or label(facts.kind)) if part),
        "tally": tally_of(sheet.edition.findings.by_rule.get(fact.id, ())),
        "findings": sheet.links.address(finding_address(fact.id)),
        "clause": prose(facts.clause, fact, sheet),
        "rows": rows(
            ("About", kind_words(facts.kind)),
            ("Binds", tuple(sheet.links.body(body) for body in facts.bodies)),
            ("Meetings", words_of(facts.meetings)),
            ("Classes of motion", words_of(facts.classes)),
            ("In force from", facts.from_.words if facts.from_ else None),
            ("In force until", facts.until.words if facts.until else None),
            ("Made by", tuple(sheet.links.reference(reference, fact.record) for reference in facts.made_by)),
            *asked_rows(facts, sheet),
        ),
    }
