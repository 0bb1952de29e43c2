"""Withheld: that records exist which are not public."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, ORGANISATION, PLACE, dates, key_of, text
from minutebook.outputs.dataset.register import NOWHERE, Ids, Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    view, ids = register.edition.view, Ids()
    for each in view.withheld:
        meeting = each.meeting if each.meeting in view.archive.meetings else None
        id_ = ids.take(f"{each.type.value}/{each.body}/{each.date}")
        yield (id_, each.type.value, *register.body(each.body), *register.date(each.date), meeting, *NOWHERE)


TABLE = Table(
    "withheld",
    "Each record of a public body that exists and is not public: its type, body and day, and nothing else of it.",
    (
        ID,
        text("classification", "The type of record."),
        *ORGANISATION,
        *dates("date", "The day."),
        key_of(
            "meetings", "meeting_id", "The meeting that it lies in, where something else of that meeting is public."
        ),
        *PLACE,
    ),
    build_rows,
)
