"""A meeting has two minutes or two agendas.

What: a meeting's folder holds at most one agenda and one set of minutes; what else lies there is a paper.

Why: nobody could tell which of them counts, and only the first would be shown as the meeting's.

Bad:
    records/meetings/board/2026-03-03/minutes.md
    records/meetings/board/2026-03-03/minutes-corrected.md with type: minutes

Good:
    records/meetings/board/2026-03-03/minutes.md with the corrections as `correction` entries
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.words import RecordType

SEVERITY = Severity.ERROR
ONE = (RecordType.AGENDA, RecordType.MINUTES)


def check(archive: Archive) -> Iterator[Remark]:
    seen: dict[tuple[str, RecordType], str] = {}
    for record in sorted(archive.records, key=lambda record: (record.id.rpartition("/")[2] not in ONE, record.id)):
        folder = record.id.rpartition("/")[0]
        if record.type not in ONE or not folder.startswith("meetings/"):
            continue
        first = seen.setdefault((folder, record.type), record.path)
        if first != record.path:
            name = "agenda" if record.type is RecordType.AGENDA else "minutes"
            yield Remark(
                record.locate("type"),
                f"The meeting already has its {name}: {first}.",
                "Join the two, or give this one type: paper; a second meeting of the day has a folder such as DATE-2.",
            )
