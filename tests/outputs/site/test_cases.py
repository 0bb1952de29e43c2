"""What findings of one rule say: the rule once, and of each case what is its own."""

from minutebook.outputs.site.cases import Case, cases_of, demand_of, named_once
from minutebook.outputs.site.links import Link
from minutebook.rule_words import RuleKind, Verdict
from minutebook.rules.finding import Finding


def finding(words: str, clause: str = "clause 4") -> Finding:
    return Finding("rules#r", RuleKind.NOTICE, clause, "meetings/m", "board", None, Verdict.BREACHED, words)


def said(*findings: Finding) -> tuple[str, tuple[Case, ...]]:
    demand = demand_of(findings)
    return demand, cases_of(findings, is_demand_said=bool(demand))


def test_one_finding_keeps_its_sentence_without_the_name_of_the_rule_beside_it() -> None:
    assert said(finding("Notice was 4 clear days; clause 4 asks 7 clear days.")) == (
        "",
        (Case("Notice was 4 clear days; the rule asks 7 clear days."),),
    )
    named = finding(
        "The Board met; its term ended in May, and the rule “Terms” sets a term of 1 year.", "the rule “Terms”"
    )
    assert said(named) == ("", (Case("The Board met; its term ended in May, and the rule sets a term of 1 year."),))


def test_what_the_rule_asks_is_said_once_for_several() -> None:
    late = "Notice was {}; clause 4 asks 7 clear days."
    assert said(finding(late.format("4 clear days")), finding(late.format("1 clear day; the chair fell ill"))) == (
        "The rule asks 7 clear days",
        (Case("Notice was 4 clear days."), Case("Notice was 1 clear day; the chair fell ill.")),
    )
    ratified = finding("Notice was 1 day; clause 4 asks 7 clear days; this was ratified.")
    assert said(ratified, ratified) == ("The rule asks 7 clear days", (Case("Notice was 1 day; this was ratified."),))


def test_what_differs_from_case_to_case_stays_in_each() -> None:
    assert said(finding("2 were present; clause 4 asks 3."), finding("1 was present; clause 4 asks 2.")) == (
        "",
        (Case("2 were present; the rule asks 3."), Case("1 was present; the rule asks 2.")),
    )
    unlike = finding("Whether clause 4 was in force then is not known: the day is not recorded.")
    assert said(unlike, finding("Notice was 4 days; clause 4 asks 7 days."))[1] == (
        Case("Whether the rule was in force then is not known: the day is not recorded."),
        Case("Notice was 4 days; the rule asks 7 days."),
    )


def test_sentences_that_differ_in_a_name_are_said_once_with_the_names() -> None:
    replaced = "The Committee replaced the decision “{}” of the Council; clause 4 does not allow it."
    assert said(*(finding(replaced.format(name)) for name in ("Rent", "Roof", "Cat"))) == (
        "The rule does not allow it",
        (Case("The Committee replaced the decision “…” of the Council:", ("Rent", "Roof", "Cat")),),
    )
    nested = "“Rent” was decided under “{}”; clause 4 asks that the agenda list what is decided."
    assert said(finding(nested.format("Cat")), finding(nested.format("Dog")))[1] == (
        Case("“Rent” was decided under “Cat”."),
        Case("“Rent” was decided under “Dog”."),
    )


def test_a_case_that_names_its_subject_leads_to_it() -> None:
    subject = Link("Rent & rates", "../rent/")
    (once,) = named_once((Case("On “Rent & rates”, <no> votes are recorded."),), subject) or ()
    assert once.words == ('On “<a href="../rent/"><bdi>Rent &amp; rates</bdi></a>”, &lt;no&gt; votes are recorded.')
    assert named_once((Case("Notice was 4 days."),), subject) is None
    assert named_once((Case("On “Rent & rates”, one."), Case("On “Rent & rates”, two.")), subject) is None
