"""The length of each member's term."""

from minutebook.dates import PartialDate
from minutebook.labels import span_of_days
from minutebook.rule_words import Verdict
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import capital
from minutebook.rules.serving.asking import Rule, asked
from minutebook.rules.serving.mandates import Days, ends_after
from minutebook.terms import Term

NO_BEGINNING = "when the term began is not recorded"
VAGUE = "the exact days of the term are not recorded"


def find(rule: Rule, term: Term, evidence: Evidence) -> Finding | None:
    """How long one term lasted, or has lasted until today; None while there is time yet."""
    name = evidence.archive.name_of(term.name)
    if term.begins is None:
        words = f"{capital(NO_BEGINNING)} for {name}; {asked(rule)}."
        return _found(rule, term, Verdict.UNDETERMINED, words, missing=NO_BEGINNING)
    early, late = _latest(rule, term.begins, evidence)
    ends = term.ends or PartialDate.of(evidence.today)
    if term.ends is None and ends.first <= late:
        return None
    ran = f"until {ends.words}" if term.ends else "and no end of it is recorded"
    words = f"The term of {name} ran from {term.begins.words} {ran}; {asked(rule)}."
    if ends.first > late:
        return _found(rule, term, Verdict.BREACHED, words, by=f"{span_of_days((ends.first - late).days)} over")
    if ends.last <= early:
        return _found(rule, term, Verdict.SATISFIED, words)
    return _found(rule, term, Verdict.UNDETERMINED, words, missing=VAGUE)


def _latest(rule: Rule, begins: PartialDate, evidence: Evidence) -> Days:
    """The last day on which a term may end: for the first and for the last day on which it may have begun."""
    assert rule.parameters.length
    ends = ends_after((begins.first, begins.last), rule.parameters.length, evidence)
    return ends_after(ends, rule.parameters.grace, evidence) if rule.parameters.grace else ends


def _found(rule: Rule, term: Term, verdict: Verdict, words: str, *, by: str = "", missing: str = "") -> Finding:
    return rule.finding(
        term.record.id, term.body, term.begins, verdict, words, by=by, missing=missing,
        aspect=f"{term.person}-{term.index + 1}",
        places=(at(term.record, "members", term.index, "from" if term.begins else "person"),),
    )  # fmt: skip
