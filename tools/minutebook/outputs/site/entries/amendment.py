"""The card of an amendment: what it would change, who proposed it, and what became of it."""

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.proposals import proposal_values
from minutebook.outputs.site.rows import rows
from minutebook.record import Fact
from minutebook.records.entries.amendment import Amendment


def build_values(fact: Fact[Amendment], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    return proposal_values(fact, sheet) | {
        "rows": rows(
            ("Would change", sheet.links.reference(facts.to, fact.record)),
            ("Accepted", "by the mover, without a vote" if facts.friendly else None),
            ("Class", facts.class_),
        )
    }
