"""Naming: how findings speak of bodies and people, and of nobody whose name is withheld."""

from minutebook.archive import folded
from minutebook.dates import PartialDate
from minutebook.rules.evidence import Evidence


def name_of_body(body: str, evidence: Evidence) -> str:
    """`the Steering Committee`; a body of which no record is here has no name."""
    record = evidence.archive.bodies.get(body)
    if record is None:
        return "another body"
    title = record.front.title
    return title if title.lower().startswith("the ") else f"the {title}"


def is_nameless(name: str, evidence: Evidence) -> bool:
    """Whether a person's name is withheld, so that nothing may be said of the person."""
    return folded(name) in evidence.withheld_names


def capital(words: str) -> str:
    """A sentence's words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def on_day(day: PartialDate) -> str:
    """`on 3 March 2026`, `in March 2026`."""
    return f"{'on' if day.is_exact else 'in'} {day.words}"
