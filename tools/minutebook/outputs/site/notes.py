"""Notes: findings as a clerk would write them in the margin, with the clause that each cites, and counts of verdicts."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from minutebook.addresses import address_of
from minutebook.labels import VERDICTS, plural
from minutebook.outputs.site.asked import kind_words
from minutebook.outputs.site.cases import Case, cases_of, demand_of
from minutebook.outputs.site.links import Link, lang_of
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule
from minutebook.rule_words import Verdict
from minutebook.rules.finding import Finding, count_verdicts

WORST_FIRST = (Verdict.BREACHED, Verdict.CURED, Verdict.UNDETERMINED, Verdict.SATISFIED)


@dataclass(frozen=True, slots=True)
class Note:
    """Findings in which one rule comes to the same, as many as `count`; `rule` leads to it, and `demand` is what it asks of
    them all, where they are several."""

    rule: Link
    mark: Mark
    count: int
    demand: str
    cases: tuple[Case, ...]
    cured_by: Link | None


@dataclass(frozen=True, slots=True)
class Fold:
    """Notes that a page shows when it is asked to, or printed; `words` say how many they are and what they came to."""

    words: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What was found on the subject of a page: under rules that bind, always seen, and under models, folded."""

    binding: tuple[Note, ...]
    models: Fold | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings came to each verdict: the verdicts above zero, in the order of the vocabulary."""

    total: int
    counts: Mapping[Verdict, int]

    @property
    def words(self) -> str:
        """`applied 14 times: 11 satisfied, 1 breached, 2 undetermined`."""
        if not self.total:
            return "not applied to anything on record"
        times = "once" if self.total == 1 else f"{self.total:,} times"
        return f"applied {times}: {self.verdicts}"

    @property
    def verdicts(self) -> str:
        """`11 satisfied, 1 breached, 2 undetermined`."""
        return ", ".join(f"{count:,} {VERDICTS[verdict].lower()}" for verdict, count in self.counts.items() if count)


def held_on(subjects: Iterable[str], sheet: Sheet) -> Held | None:
    """What was found on records and meetings, or on entries of them, by how grave it is; None where nothing was."""
    findings = sheet.edition.findings
    about = (
        finding
        for subject in subjects
        for finding in (findings.by_subject if "#" in subject else findings.by_record).get(subject, ())
    )
    found = sorted(dict.fromkeys(about), key=gravity)
    if not found:
        return None
    binding, models = (
        tuple(finding for finding in found if finding.is_model is is_model) for is_model in (False, True)
    )
    fold = Fold(models_words(models), gathered(models, sheet)) if models else None
    return Held(gathered(binding, sheet), fold)


def gathered(findings: Iterable[Finding], sheet: Sheet) -> tuple[Note, ...]:
    """Notes on findings about one thing: those of one rule and verdict together, where the first of them is."""
    found: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        found.setdefault((finding.rule, finding.verdict, finding.cured_by), []).append(finding)
    return tuple(_note(some, sheet) for some in found.values())


def _note(findings: Sequence[Finding], sheet: Sheet) -> Note:
    first, demand = findings[0], demand_of(findings)
    return Note(
        clause_link(first, sheet.links.address(address_of(first.rule)), sheet),
        mark_of(first),
        len(findings),
        demand,
        cases_of(findings, is_demand_said=bool(demand)),
        cure_of(first, sheet),
    )


def mark_of(finding: Finding) -> Mark:
    return Mark(finding.verdict.value, VERDICTS[finding.verdict])


def cure_of(finding: Finding, sheet: Sheet) -> Link | None:
    """The way to what cured a breach."""
    return sheet.links.own_page(finding.cured_by) if finding.cured_by else None


def clause_link(finding: Finding, href: str, sheet: Sheet) -> Link:
    """The rule as a link names it: its title, with the number of its clause."""
    fact = sheet.edition.view.archive.entries[finding.rule]
    number = getattr(fact.facts, "number", None)
    after = f", clause {number}" if number else ""
    return Link(fact.title, href, lang=lang_of(fact.id, fact.title, sheet.edition), after=after)


def told_apart(rule: Fact[Rule]) -> str:
    """What follows the title of a rule that has none of its own, and so has its rulebook's: its clause, else what it is about."""
    facts = rule.facts
    return "" if facts.title else f", clause {facts.number}" if facts.number else f", {kind_words(facts.kind).lower()}"


def tally_of(findings: Iterable[Finding]) -> Tally:
    found = tuple(findings)
    return Tally(len(found), count_verdicts(found))


def models_words(findings: Collection[Finding]) -> str:
    """`12 findings under model rules, which bind nobody: 1 breached, 11 undetermined`."""
    return f"{plural(len(findings), 'finding')} under model rules, which bind nobody: {tally_of(findings).verdicts}"


def gravity(finding: Finding) -> tuple[object, ...]:
    """The gravest first, and the oldest of these."""
    return (WORST_FIRST.index(finding.verdict), finding.order)
