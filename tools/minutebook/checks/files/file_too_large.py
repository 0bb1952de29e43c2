"""A record's file is too large to be one record.

What: a record is at most 8 megabytes of text.

Why: the longest minutes are a fiftieth of that; a larger file is something else with the name of a record.

Bad:
    a data export of 50 megabytes saved as minutes.md

Good:
    the export beside the record as an attachment, minutes.md with the minutes
"""

from typing import cast

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR
MEGABYTE = 1024 * 1024


def describe(problem: Problem) -> Remark:
    size, most = cast(int, problem.values["size"]), cast(int, problem.values["most"])
    return Remark(
        problem.place,
        f"The file has {size / MEGABYTE:.1f} megabytes; a record has at most {most // MEGABYTE}.",
        "Divide it into several records, or keep the data in an attachment with another ending than .md.",
    )
