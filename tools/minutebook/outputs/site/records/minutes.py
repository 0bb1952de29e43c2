"""The rows of minutes: when and where the meeting was, who led it, how it was called, and who was there."""

from minutebook.labels import label
from minutebook.outputs.site.attendances import attendance_groups
from minutebook.outputs.site.meetings import called_rows, meeting_rows
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Record
from minutebook.records.minutes import Minutes


def build_values(record: Record[Minutes], sheet: Sheet) -> dict[str, object]:
    front = record.front
    approved = front.approved
    return {
        "rows": rows(
            ("Status", label(front.status)),
            *meeting_rows(front, sheet),
            ("Meeting before", sheet.links.reference(front.previous, record) if front.previous else None),
            ("Chair", sheet.links.person(front.chair) if front.chair else None),
            ("Minutes by", sheet.links.person(front.secretary) if front.secretary else None),
            *called_rows(front.called, sheet),
            ("Quorum", f"{front.quorum:,}" if front.quorum is not None else None),
            ("Quorate", None if front.quorate is None else "yes" if front.quorate else "no"),
            ("Draft sent to members", front.circulated.words if front.circulated else None),
            ("Approved on", approved.date.words if approved and approved.date else None),
            ("Approved at", sheet.links.reference(approved.meeting, record) if approved and approved.meeting else None),
        ),
        "attendance": attendance_groups(front, sheet),
        "signed": True,
    }
