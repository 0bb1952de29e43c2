"""A former id of a record belongs to another record.

What: an id in `aliases` is no record's present id, and only one record claims it.

Why: old links redirect by alias; an alias that two records claim leads to one of them by chance.

Bad:
    aliases: [people/john-doe]   in people/jane-roe.md, while people/john-doe.md exists

Good:
    aliases: [people/jane-smith]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import quoted

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    claimed: dict[str, str] = {}
    for record in archive.records:
        for index, alias in enumerate(record.front.aliases):
            first = claimed.setdefault(alias, record.id)
            if alias == record.id:
                message = "is this record's own id today"
            elif alias in archive.by_id or alias in archive.unreadable:
                message = "is the id of a record that exists"
            elif first != record.id:
                message = f"is claimed by {first} as well"
            else:
                continue
            yield Remark(
                record.locate("aliases", index),
                f"The alias {quoted(alias)} {message}.",
                "Take it out here, or where it does not belong.",
            )
