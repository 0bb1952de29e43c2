"""The card of a motion: who proposed it, its words, the vote, what became of it and of what it decided."""

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.proposals import proposal_values
from minutebook.outputs.site.rows import result_mark, rows
from minutebook.record import Fact
from minutebook.records.entries.motion import MotionFacts
from minutebook.words import Result


def build_values(fact: Fact[MotionFacts], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    submitted = sheet.links.reference(facts.motion, fact.record) if facts.motion else None
    values = proposal_values(fact, sheet)
    if facts.result is None and not fact.entry:
        values["mark"] = result_mark(_result_when_put(fact, sheet))
    return values | {"rows": rows(("As submitted", submitted), ("Class", facts.class_))}


def _result_when_put(fact: Fact[MotionFacts], sheet: Sheet) -> Result | None:
    """What became of a motion submitted beforehand, as the meeting that it was put to records it."""
    for other in sheet.edition.view.archive.referrers.get(fact.record.id, ()):
        if isinstance(other.facts, MotionFacts) and other.facts.result:
            return other.facts.result
    return None
