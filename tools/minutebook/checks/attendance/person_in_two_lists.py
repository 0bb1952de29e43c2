"""One person stands in two lists of attendance that exclude each other.

What: nobody is both present and among the apologies, or both absent and in attendance; each person stands in one list.

Why: somebody was either there or not. Whoever came late was present, and `arrived` says when.

Bad:
    attendance:
      present: [jane-roe, john-doe]
      apologies: [john-doe]

Good:
    attendance:
      present: [jane-roe, {name: john-doe, arrived: 20:05}]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.attendance import people_listed
from minutebook.diagnostics import Remark, Severity
from minutebook.records.minutes import Minutes

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for minutes in archive.of_type(Minutes):
        first: dict[str, str] = {}
        for listed in people_listed(archive, minutes):
            before = first.setdefault(listed.person, listed.list)
            if before != listed.list:
                yield Remark(
                    minutes.locate(*listed.keys),
                    f"“{archive.name_of(listed.name)}” is listed under “{before}” and under “{listed.list}”.",
                    "Keep the one that is true; whoever came late or left early is present, with arrived: or left:.",
                )
