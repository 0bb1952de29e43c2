"""A rule that binds was not kept, as far as the record itself tells.

What: each rule of a rulebook is held against the record, and a breach that nothing has cured is reported where the fact
stands. Rules of a model rulebook bind nobody and are left out, and so are rules that ask when something was published:
`minutebook findings` has these too, with what cannot be told.

Why: a breach is seen, and can be put right or explained, before the record is published. Whether it is a warning, an error
or nothing here, the organisation's record says (`breaches: warning`, `error` or `off`).

Bad:
    called: {at: 2026-03-01 09:00}    two days before a meeting, where a clause asks for seven clear days

Good:
    called: {at: 2026-02-20 09:00}
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.WARNING


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        str(problem.values["words"]),
        "Mend the record where it is wrong; if it is right, a decision can waive or ratify what the rule lets it.",
    )
