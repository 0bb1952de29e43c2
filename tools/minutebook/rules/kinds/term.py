"""Term: how long members and bodies served, how many terms in a row, and what was done after a term had ended."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from minutebook.rule_words import TermOf
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.naming import is_nameless
from minutebook.rules.serving import acting, lengths, limits, whole_body
from minutebook.rules.serving.asking import Rule
from minutebook.terms import Term, build_terms


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    for body in sorted(rule.bodies or evidence.archive.bodies):
        if rule.parameters.of is TermOf.MEMBER:
            yield from _of_members(rule, body, evidence)
        elif not rule.parameters.holds_over:
            yield from whole_body.find(rule, body, evidence)


def _of_members(rule: Rule, body: str, evidence: Evidence) -> Iterator[Finding]:
    bound = _terms_bound(rule, body, evidence)
    for terms in bound.values():
        if rule.parameters.length:
            yield from filter(None, (lengths.find(rule, term, evidence) for term in terms))
        if rule.parameters.limit:
            yield from limits.find(rule, terms, evidence)
    if not rule.parameters.holds_over:
        yield from acting.find(rule, body, bound, evidence)


def _terms_bound(rule: Rule, body: str, evidence: Evidence) -> Mapping[str, list[Term]]:
    """The terms that a rule binds, by person; nothing is said of people whose names are withheld."""
    roles = {role.casefold() for role in rule.parameters.roles}
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for term in build_terms(evidence.archive).by_body.get(body, ()):
        if not is_nameless(term.name, evidence) and (not roles or (term.role or "").casefold() in roles):
            found[term.person].append(term)
    return found
