"""The card of a rule: the clause quoted, whom it binds and what it asks."""

from minutebook.addresses import finding_address
from minutebook.labels import label
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
            ("About", label(facts.kind).lower()),
            ("Binds", tuple(sheet.links.body(body) for body in facts.bodies)),
            ("Meetings", words_of(facts.meetings)),
            ("Classes of motion", words_of(facts.classes)),
            ("In force from", facts.from_.words if facts.from_ else None),
            ("In force until", facts.until.words if facts.until else None),
            ("Made by", tuple(sheet.links.reference(reference, fact.record) for reference in facts.made_by)),
            *((label(key), _shown(value, sheet)) for key, value in facts.asked.items()),
        ),
    }


def _shown(value: object, sheet: Sheet) -> object:
    """A parameter in words, or the link to the body that it names."""
    is_body = isinstance(value, str) and value in sheet.edition.view.archive.bodies
    return sheet.links.body(str(value)) if is_body else _plain(value)


def _plain(value: object) -> str:
    """A parameter of any shape in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{label(str(key)).lower()} {_plain(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value))
    return str(value)
