"""The rows of a paper: who wrote it and the item that it belongs to."""

from minutebook.labels import label
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Record
from minutebook.records.paper import Paper


def build_values(record: Record[Paper], sheet: Sheet) -> dict[str, object]:
    front = record.front
    return {
        "rows": rows(
            ("Status", label(front.status)),
            ("By", sheet.links.people(front.authors)),
            ("Agenda item", front.item),
            ("Sent to members", front.issued.words if front.issued else None),
        )
    }
