"""The card of a vote that stands on its own: the question, the tally and the result."""

from minutebook.outputs.site.figures import tally_figure
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.proposals import afterwards
from minutebook.outputs.site.rows import prose, result_mark, rows
from minutebook.record import Fact
from minutebook.records.entries.vote import VoteFacts


def build_values(fact: Fact[VoteFacts], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    return {
        "text": prose(facts.text, fact, sheet),
        "tally": tally_figure(facts.vote, fact, sheet) if facts.vote else None,
        "mark": result_mark(facts.result),
        "rows": rows(
            ("Question", facts.question if facts.question != fact.title else None),
            ("On the motion", sheet.links.reference(facts.motion, fact.record) if facts.motion else None),
            ("Class", facts.class_),
        ),
    } | afterwards(fact, sheet)
