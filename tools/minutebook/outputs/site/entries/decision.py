"""The card of a decision that is stated on its own: its words, how it was made, and whether it stands."""

from minutebook.labels import METHODS
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.proposals import afterwards
from minutebook.outputs.site.rows import prose, rows
from minutebook.record import Fact
from minutebook.records.entries.decision import Decision


def build_values(fact: Fact[Decision], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    return {
        "text": prose(facts.text, fact, sheet),
        "rows": rows(
            ("Made", METHODS[facts.method] if facts.method else None),
            ("Made by", sheet.links.people(facts.by)),
            ("Follows from", sheet.links.reference(facts.motion, fact.record) if facts.motion else None),
            ("Takes effect", facts.from_.words if facts.from_ else None),
            ("Lapses", facts.until.words if facts.until else None),
        ),
    } | afterwards(fact, sheet)
