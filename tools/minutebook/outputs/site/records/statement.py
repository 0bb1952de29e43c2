"""The rows of a statement: who drafted it, who put their names to it, and when it was published."""

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Record
from minutebook.records.statement import Statement


def build_values(record: Record[Statement], sheet: Sheet) -> dict[str, object]:
    front = record.front
    return {
        "rows": rows(
            ("Drafted by", tuple(sheet.links.owner(name) for name in front.authors)),
            ("Supported by", tuple(sheet.links.owner(name) for name in front.supporters)),
            ("Published", front.published.words if front.published else None),
        )
    }
