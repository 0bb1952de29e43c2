"""The term of a whole body: each of its meetings and decisions, within the term or after it."""

from collections.abc import Iterator

from minutebook.dates import PartialDate
from minutebook.labels import span_of_days
from minutebook.rule_words import Verdict
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.naming import capital
from minutebook.rules.serving.asking import ACTED, Rule, asked
from minutebook.rules.serving.deeds import Deed, deeds_of
from minutebook.rules.serving.mandates import Days, Mandate, mandates_of

NO_BEGINNING = "when the body was elected is not recorded"
NO_END = "the day on which the term ended is not recorded"


def find(rule: Rule, body: str, evidence: Evidence) -> Iterator[Finding]:
    """What was done before the first term that is recorded is no finding."""
    mandates = mandates_of(body, rule.parameters.length, evidence)
    for deed in deeds_of(body, evidence):
        begun = tuple(mandate for mandate in mandates if not mandate.is_to_come(deed.date))
        if begun or not mandates:
            yield _judge(rule, body, deed, begun)


def _judge(rule: Rule, body: str, deed: Deed, begun: tuple[Mandate, ...]) -> Finding:
    did, asks = capital(deed.did), asked(rule)
    ended = [mandate.ends for mandate in begun if mandate.ends and mandate.is_over(deed.date)]
    by = missing = ""
    if any(mandate.is_running(deed.date) for mandate in begun):
        verdict, words = Verdict.SATISFIED, f"{did}, within its term; {asks}."
    elif ended and len(ended) == len(begun):
        last = max(ended, key=lambda days: days[1])
        by = f"{span_of_days((deed.date.first - last[1]).days)} {ACTED}"
        verdict, words = Verdict.BREACHED, f"{did}; its term ended {_when(last)}, and {asks}."
    else:
        missing = NO_END if begun else NO_BEGINNING
        verdict, words = Verdict.UNDETERMINED, f"{did}; {asks}, and {missing}."
    return rule.finding(deed.subject, body, deed.date, verdict, words, by=by, missing=missing, places=(deed.place,))


def _when(days: Days) -> str:
    first, last = days
    return f"on {PartialDate.of(last).words}" if first == last else f"in {PartialDate(last.year, last.month).words}"
