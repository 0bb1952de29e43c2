"""The card of a follow-up: what it is news of, and the new state."""

from minutebook.labels import label
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import prose, rows
from minutebook.record import Fact
from minutebook.records.entries.follow_up import FollowUp


def build_values(fact: Fact[FollowUp], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    of = sheet.links.reference(facts.of, fact.record)
    return {
        "title": facts.title or of.words,
        "mark": Mark(facts.state.value, label(facts.state)),
        "text": prose(facts.text, fact, sheet),
        "rows": rows(("News of", of), ("Since", facts.date.words if facts.date else None)),
    }
