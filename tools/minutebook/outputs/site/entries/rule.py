"""The card of a rule: the clause quoted, whom it binds and what it asks."""

from minutebook.addresses import finding_address
from minutebook.labels import label
from minutebook.outputs.site.asked import asked_rows, kind_words
from minutebook.outputs.site.notes import tally_of
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import in_force_words, prose, rows, words_of
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule


def build_values(fact: Fact[Rule], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    return {
        "title": title_of_rule(facts),
        "aspect": kind_words(facts.kind),
        "tally": tally_of(sheet.edition.findings.by_rule.get(fact.id, ())),
        "findings": sheet.links.address(finding_address(fact.id)),
        "clause": prose(facts.clause, fact, sheet),
        "rows": rows(
            ("Binds", tuple(sheet.links.body(body) for body in facts.bodies)),
            ("Meetings", words_of(facts.meetings)),
            ("Classes of motion", words_of(facts.classes)),
            ("In force", in_force_words(facts.from_, facts.until)),
            ("Made by", tuple(sheet.links.reference(reference, fact.record) for reference in facts.made_by)),
            *asked_rows(facts, sheet),
        ),
    }


def title_of_rule(facts: Rule) -> str:
    """`Clause 4, Notice of meetings`."""
    number = f"Clause {facts.number}" if facts.number else ""
    return ", ".join(part for part in (number, facts.title or label(facts.kind)) if part)
