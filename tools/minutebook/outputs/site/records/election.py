"""The rows of an election with a record of its own, and its card."""

from minutebook.outputs.site.cards import render_card
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Fact, Record
from minutebook.records.election import ElectionRecord


def build_values(record: Record[ElectionRecord], sheet: Sheet) -> dict[str, object]:
    front = record.front
    return {
        "rows": rows(
            ("Nominations opened", front.nominations_open.words if front.nominations_open else None),
            ("Nominations closed", front.nominations_close.words if front.nominations_close else None),
            ("Voting opened", front.opened.words if front.opened else None),
            ("Voting closed", front.closed.words if front.closed else None),
        ),
        "card": render_card(Fact(record, None, front), sheet),
    }
