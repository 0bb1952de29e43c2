"""The rows of a motion submitted ahead of a meeting, and its card."""

from minutebook.outputs.site.cards import render_card
from minutebook.outputs.site.families import render_family
from minutebook.outputs.site.lives import standing_rows
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Fact, Record
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.motion import MotionRecord


def build_values(record: Record[MotionRecord], sheet: Sheet) -> dict[str, object]:
    front, fact = record.front, Fact(record, None, record.front)
    put = [
        sheet.links.fact(fact)
        for fact in sheet.edition.view.archive.referrers.get(record.id, ())
        if isinstance(fact.facts, MotionFacts) and fact.entry
    ]
    return {
        "rows": standing_rows(fact, sheet)
        + rows(
            ("Submitted", front.submitted.words if front.submitted else None),
            ("For the meeting", sheet.links.reference(front.meeting, record) if front.meeting else None),
            ("Put as", tuple(put)),
        ),
        "card": render_card(fact, sheet) + render_family(fact, sheet),
    }
