"""The card of an election: seats, candidates with their votes round by round, and who was elected."""

from dataclasses import dataclass

from minutebook.labels import label, plural
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import Rows, rows
from minutebook.record import Fact
from minutebook.records.entries.election import Candidate, ElectionFacts
from minutebook.words import CountingMethod

OUTCOMES = {
    True: Mark("carried", "Elected"),
    False: Mark("lost", "Not elected"),
    None: Mark("missing", "Not recorded"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """One candidate in the table: `share` is the length of the bar in percent."""

    person: Link
    slate: str
    votes: int | None
    share: float
    rounds: tuple[int, ...]
    outcome: Mark


def build_values(fact: Fact[ElectionFacts], sheet: Sheet) -> dict[str, object]:
    facts = fact.facts
    named = {sheet.edition.view.archive.identity(name) for name in facts.elected}
    most = max((_votes(candidate) or 0 for candidate in facts.candidates), default=0)
    standings = tuple(_standing(candidate, named, most, sheet) for candidate in facts.candidates)
    return {
        "rows": _rows(fact, sheet),
        "candidates": standings,
        "has_outcomes": any(each.outcome != OUTCOMES[None] for each in standings),
        "rounds": max((len(candidate.rounds) for candidate in facts.candidates), default=0),
        "elected": sheet.links.people(facts.elected),
    }


def _rows(fact: Fact[ElectionFacts], sheet: Sheet) -> Rows:
    facts = fact.facts
    term = " to ".join(date.words for date in (facts.term_from, facts.term_until) if date)
    return rows(
        ("Elected to", sheet.links.body(facts.to) if facts.to else None),
        ("Office", sheet.links.said(label(facts.office or ""), fact.record.front)),
        ("Seats", _number(facts.seats)),
        ("Counted by", _method(facts.method)),
        ("Could vote", _number(facts.electorate)),
        ("Ballots", _number(facts.ballots)),
        ("Spoilt", _number(facts.spoilt)),
        ("Choices", f"{plural(facts.choices, 'candidate')} for each voter" if facts.choices else None),
        ("Present", sheet.links.count(facts.present)),
        ("Tellers", sheet.links.people(facts.tellers)),
        ("Term", term),
    )


def _standing(candidate: Candidate, named: set[str], most: int, sheet: Sheet) -> Standing:
    votes = _votes(candidate)
    is_named = sheet.edition.view.archive.identity(candidate.person) in named
    outcome = Mark("withdrawn", "Withdrew") if candidate.withdrew else OUTCOMES[candidate.elected or is_named or None]
    if candidate.elected is False:
        outcome = OUTCOMES[False]
    return Standing(
        sheet.links.person(candidate.person),
        candidate.slate or "",
        votes,
        round(100 * votes / most, 1) if votes and most else 0,
        candidate.rounds,
        outcome,
    )


def _votes(candidate: Candidate) -> int | None:
    if candidate.votes is None and candidate.rounds:
        return candidate.rounds[-1]
    return candidate.votes


def _method(method: CountingMethod) -> str | None:
    if method is CountingMethod.NOT_RECORDED:
        return None
    return "Single transferable vote" if method is CountingMethod.STV else label(method)


def _number(value: int | None) -> str | None:
    return None if value is None else f"{value:,}"
