"""The rows of the organisation itself, and the sources that its records name."""

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import rows
from minutebook.outputs.site.sources import bibliography
from minutebook.record import Record
from minutebook.records.organisation import Organisation


def build_values(record: Record[Organisation], sheet: Sheet) -> dict[str, object]:
    front = record.front
    return {
        "rows": rows(
            ("Also called", ", ".join(front.other_names)),
            ("Founded", front.founded.words if front.founded else None),
            ("Ended", front.dissolved.words if front.dissolved else None),
            ("Members", f"{front.members:,}" if front.members is not None else None),
            ("Times are given in", front.timezone),
            ("Contact", front.contact),
            ("Licence", front.licence),
        ),
        "bibliography": bibliography(front),
    }
