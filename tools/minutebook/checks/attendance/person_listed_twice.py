"""One person stands twice in the same list of attendance.

What: each list of attendance (present, apologies, absent, in attendance, observers) names a person once.

Why: the number present is counted from the list, and a quorum may hang on it. Two spellings of one name are one person.

Bad:
    attendance:
      present: [jane-roe, john-doe, Jane Roe]

Good:
    attendance:
      present: [jane-roe, john-doe]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.attendance import people_listed
from minutebook.diagnostics import Remark, Severity
from minutebook.records.minutes import Minutes

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for minutes in archive.of_type(Minutes):
        seen: set[tuple[str, str]] = set()
        for listed in people_listed(archive, minutes):
            if (listed.list, listed.person) in seen:
                yield Remark(
                    minutes.locate(*listed.keys),
                    f"“{archive.name_of(listed.name)}” is listed twice under “{listed.list}”.",
                    "Take one of the two out, or give each person an id if these are two people of one name.",
                )
            seen.add((listed.list, listed.person))
