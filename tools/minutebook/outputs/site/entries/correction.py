"""The card of a correction: the words before and after, when, and why."""

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Fact
from minutebook.records.entries.correction import Correction


def build_values(fact: Fact[Correction], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    return {
        "title": facts.title or f"Correction of {facts.date.words}",
        "was": facts.was,
        "now": facts.now,
        "rows": rows(
            ("Made", facts.date.words),
            ("Of", sheet.links.reference(facts.of, fact.record) if facts.of else None),
            ("Reason", facts.reason),
            ("Agreed by", sheet.links.people(facts.approved_by)),
        ),
    }
