"""The card of a declaration of interest: who declared what, and whether the person stood aside."""

from minutebook.labels import NOT_RECORDED
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import prose, rows
from minutebook.record import Fact
from minutebook.records.entries.declaration import Declaration

STOOD_ASIDE = {True: "yes", False: "no", None: NOT_RECORDED}


def build_values(fact: Fact[Declaration], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    person = sheet.links.person(facts.person)
    return {
        "title": facts.title or f"Interest declared by {person.words}",
        "text": prose(facts.interest, fact, sheet),
        "rows": rows(
            ("Declared by", person),
            ("Stood aside", STOOD_ASIDE[facts.stood_aside]),
            ("About", tuple(sheet.links.reference(reference, fact.record) for reference in facts.about)),
        ),
    }
