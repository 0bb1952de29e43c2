"""The card of a motion: who proposed it, its words, the vote, what became of it and of what it decided."""

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.proposals import proposal_values
from minutebook.outputs.site.rows import rows
from minutebook.record import Fact
from minutebook.records.entries.motion import MotionFacts


def build_values(fact: Fact[MotionFacts], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    submitted = sheet.links.reference(facts.motion, fact.record) if facts.motion else None
    return proposal_values(fact, sheet) | {"rows": rows(("As submitted", submitted), ("Class", facts.class_))}
