"""The rows of a rulebook: whom it binds, since when, and what adopted it."""

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.record import Record
from minutebook.records.rulebook import Rulebook


def build_values(record: Record[Rulebook], sheet: Sheet) -> dict[str, object]:
    front = record.front
    return {
        "rows": rows(
            ("Force", "a model for comparison; it binds nobody" if front.model else None),
            ("In force from", front.from_.words if front.from_ else None),
            ("In force until", front.until.words if front.until else None),
            ("Adopted by", sheet.links.reference(front.adopted_by, record) if front.adopted_by else None),
        )
    }
