"""The rows of an agenda: when and where the meeting is, how it was called, and whether it was called off."""

from minutebook.labels import label
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.meetings import called_rows, meeting_rows
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import Rows, rows
from minutebook.record import Record
from minutebook.records.agenda import Agenda


def build_values(record: Record[Agenda], sheet: Sheet) -> dict[str, object]:
    front = record.front
    return {
        "rows": rows(
            ("Status", Mark(front.status.value, label(front.status))),
            *meeting_rows(front, sheet),
            ("Meeting before", sheet.links.reference(front.previous, record) if front.previous else None),
            ("Chair", sheet.links.person(front.chair) if front.chair else None),
            *called_rows(front.called, sheet),
            *_called_off(record, sheet),
        )
    }


def _called_off(record: Record[Agenda], sheet: Sheet) -> Rows:
    cancelled = record.front.cancelled
    if cancelled is None:
        return ()
    word = label(record.front.status)
    return (
        (f"{word} on", cancelled.at.words if cancelled.at else None),
        (f"{word} by", sheet.links.reference(cancelled.by, record) if cancelled.by else None),
        ("Reason", cancelled.reason),
        ("Moved to", cancelled.moved_to.words if cancelled.moved_to else None),
    )
