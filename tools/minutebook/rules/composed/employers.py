"""Employers of a body's members, on each day on which a term began."""

import math
from collections import Counter
from collections.abc import Iterator

from minutebook.dates import PartialDate
from minutebook.labels import plural
from minutebook.records.tally import fraction_of
from minutebook.rule_words import Verdict
from minutebook.rules.composed.elections import Rule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import on_day
from minutebook.terms import Term, build_terms

MISSING = "whom some of the members work for is not recorded"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    terms = build_terms(evidence.archive)
    for body in sorted(rule.bodies or terms.by_body):
        days = {term.begins for term in terms.by_body.get(body, ()) if term.begins and term.begins.is_exact}
        for day in sorted(each for each in days if each.first <= evidence.today):
            members = {term.person: term for term in terms.members_on(body, day).certain}
            if members:
                yield _judge(rule, body, day, tuple(members.values()))


def _judge(rule: Rule, body: str, day: PartialDate, members: tuple[Term, ...]) -> Finding:
    share = rule.parameters.from_one_employer or "1"
    may = math.floor(fraction_of(share) * len(members))
    known = Counter(employer for term in members if (employer := term.record.front.members[term.index].employer))
    employer, most = known.most_common(1)[0] if known else ("", 0)
    unknown = len(members) - known.total()
    asks = f"{rule.clause} allows at most {share} from one employer"
    told = f"{most:,} of {plural(len(members), 'member')} {on_day(day)} worked for {employer or 'one employer'}"
    verdict, by, missing = Verdict.SATISFIED, "", ""
    if most > may:
        verdict, by = Verdict.BREACHED, f"{most - may:,} over"
    elif most + unknown > may and unknown:
        verdict, missing, told = (
            Verdict.UNDETERMINED,
            MISSING,
            f"Of {plural(len(members), 'member')} {on_day(day)}, {MISSING}",
        )
    return rule.finding(
        f"bodies/{body}", body, day, verdict, f"{told}; {asks}.", aspect=f"employers-{day}", by=by, missing=missing,
        places=tuple(at(term.record, "members", term.index, "person") for term in members[:1]),
    )  # fmt: skip
