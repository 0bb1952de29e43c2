"""The limit to terms in a row."""

from collections.abc import Iterator

from minutebook.labels import plural
from minutebook.rule_words import Verdict
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.serving.asking import Rule
from minutebook.rules.serving.tenures import tenures
from minutebook.terms import Term

VAGUE = "when some of the terms began is not recorded"


def find(rule: Rule, terms: list[Term], evidence: Evidence) -> Iterator[Finding]:
    """One finding for each row of one member's terms; a term of which no beginning is recorded may belong to any row."""
    is_vague = any(term.begins is None for term in terms)
    for row in tenures(terms, rule.parameters.break_, evidence):
        yield _judge(rule, row, evidence, is_vague=is_vague)


def _judge(rule: Rule, row: tuple[Term, ...], evidence: Evidence, *, is_vague: bool) -> Finding:
    limit, first, last = rule.parameters.limit or 0, row[0], row[-1]
    since = first.begins.words if first.begins else ""
    told = f"{evidence.archive.name_of(last.name)} began {plural(len(row), 'term')} in a row from {since} on"
    words, by, missing, verdict = f"{told}; {rule.clause} allows {limit}.", "", "", Verdict.SATISFIED
    if len(row) > limit:
        verdict, by = Verdict.BREACHED, f"{plural(len(row) - limit, 'term')} over"
    elif is_vague:
        verdict, missing = Verdict.UNDETERMINED, VAGUE
    return rule.finding(
        last.record.id, last.body, last.begins, verdict, words, by=by, missing=missing,
        aspect=f"{last.person}-{first.index + 1}-in-a-row", places=(at(last.record, "members", last.index, "from"),),
    )  # fmt: skip
