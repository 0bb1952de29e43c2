"""The card of a question: its words, the answer, and who asked and answered."""

from minutebook.labels import NOT_RECORDED, label
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import prose, rows
from minutebook.record import Fact
from minutebook.records.entries.question import Question

FROM_PUBLIC = {True: "yes", False: "no", None: None}


def build_values(fact: Fact[Question], sheet: Sheet) -> dict[str, object]:
    facts, links = fact.facts, sheet.links
    return {
        "title": facts.title
        or (f"Question by {links.person(facts.asked_by[0]).words}" if facts.asked_by else "Question"),
        "text": prose(facts.text, fact, sheet),
        "answer": prose(facts.answer, fact, sheet) if facts.answer else None,
        "rows": rows(
            ("Asked by", links.people(facts.asked_by) or NOT_RECORDED),
            ("For", links.person(facts.for_) if facts.for_ else None),
            ("From the public", FROM_PUBLIC[facts.from_public]),
            ("Put to", links.people(facts.put_to)),
            ("Handed in", facts.submitted.words if facts.submitted else None),
            ("Follows up", links.reference(facts.of, fact.record) if facts.of else None),
            ("About", tuple(links.reference(reference, fact.record) for reference in facts.about)),
            ("Answered by", links.people(facts.answered_by)),
            ("Answered", facts.answered.words if facts.answered else None),
            ("Form of the answer", label(facts.form.value) if facts.form else None),
        ),
    }
