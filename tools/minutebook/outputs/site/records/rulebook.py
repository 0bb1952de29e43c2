"""The rows of a rulebook: whom it binds, since when, and what adopted it."""

from minutebook.addresses import fragment_of
from minutebook.outputs.site.entries.rule import title_of_rule
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import in_force_words, rows
from minutebook.record import Record
from minutebook.records.entries.rule import Rule
from minutebook.records.rulebook import Rulebook

MANY = 6
"""From how many rules on a rulebook begins with a list of them."""


def build_values(record: Record[Rulebook], sheet: Sheet) -> dict[str, object]:
    front = record.front
    return {
        "rows": rows(
            ("Force", "a model for comparison; it binds nobody" if front.model else None),
            ("In force", in_force_words(front.from_, front.until)),
            ("Adopted by", sheet.links.reference(front.adopted_by, record) if front.adopted_by else None),
        ),
        "rules": _rules(record) if len(record.entries) >= MANY else (),
    }


def _rules(record: Record[Rulebook]) -> tuple[Link, ...]:
    """The ways to the rules on the page."""
    found = ((entry.id.partition("#")[2], entry.facts) for entry in record.entries)
    return tuple(
        Link(title_of_rule(facts), f"#{fragment_of(short)}") for short, facts in found if isinstance(facts, Rule)
    )
