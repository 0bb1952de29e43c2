"""The rows of a vote outside a meeting, and its card."""

from minutebook.outputs.site.cards import render_card
from minutebook.outputs.site.families import render_family
from minutebook.outputs.site.lives import standing_rows
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Fact, Record
from minutebook.records.vote import VoteRecord


def build_values(record: Record[VoteRecord], sheet: Sheet) -> dict[str, object]:
    front, fact = record.front, Fact(record, None, record.front)
    return {
        "rows": standing_rows(fact, sheet)
        + rows(
            ("Opened", front.opened.words if front.opened else None),
            ("Closed", front.closed.words if front.closed else None),
            ("Called by", sheet.links.reference(front.called_by, record) if front.called_by else None),
            ("Force", "a consultation that binds nobody" if front.advisory else None),
        ),
        "card": render_card(fact, sheet) + render_family(fact, sheet),
    }
