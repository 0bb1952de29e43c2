"""Figures: what a tally's bar, table and roll show, computed from the vote."""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from minutebook.addresses import decision_address
from minutebook.dates import PartialDate
from minutebook.decisions import date_of
from minutebook.labels import COUNTED_OF, METHODS, POSITIONS, POSITIONS_EXPLAINED, counted, plural
from minutebook.outputs.site.links import WITH_PAGES, Link
from minutebook.outputs.site.press import Brevity, Sheet
from minutebook.record import Fact
from minutebook.records.tally import Tally
from minutebook.votes import Needed, count_of, needed, roll_of, votes_of, votes_unused
from minutebook.words import CountedOf, Position

IN_BAR = (Position.FOR, Position.AGAINST, Position.ABSTAIN)
FRACTIONS = {"1/2": "half", "2/3": "two thirds", "3/4": "three quarters", "1": "all"}
WEIGHTED = "Votes are counted, and not voters: each has as many as stand beside the name."


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of the bar: `start` and `width` are percentages of its length."""

    position: str
    label: str
    count: int
    start: float
    width: float


class Voter(NamedTuple):
    """Somebody in a roll. `votes` says how many votes that is, where votes are weighted; `proxy` who cast them."""

    link: Link
    votes: str = ""
    proxy: Link | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Those who took one position: by name, where the roll gives names; `votes` says how many these have, where weighted."""

    position: str
    label: str
    count: int | None
    explanation: str
    names: tuple[Voter, ...]
    votes: str = ""


@dataclass(frozen=True, slots=True)
class TallyFigure:
    """A vote as it is drawn: `tick` is where the threshold stands on the bar, in percent; `words` say the same.

    `roll` leads to the names, where they stand on another page.
    `rest` is the empty length of the bar: all who could have voted and did not; `unknown` those of whom nothing is said.
    """

    method: str
    segments: tuple[Segment, ...]
    rest: Segment | None
    unknown: int
    tick: float | None
    words: str
    groups: tuple[Group, ...]
    remarks: tuple[tuple[str, object], ...]
    roll: Link | None = None

    @property
    def has_names(self) -> bool:
        return any(group.names for group in self.groups)


def tally_figure(tally: Tally, fact: Fact[object], sheet: Sheet) -> TallyFigure:
    """The figure of one vote."""
    need = _needed(tally, fact, sheet)
    roll = _where_roll_is(fact, sheet) if roll_of(tally) else None
    counts = {position: count_of(tally, position) or 0 for position in IN_BAR}
    total = max(sum(counts.values()), tally.entitled or 0, need.votes or 0 if sum(counts.values()) else 0)
    segments = tuple(_segments(counts, total))
    cast = sum(counts.values())
    rest = None
    if segments and total > cast and tally.entitled:
        start = 100 * cast / total
        rest = Segment("rest", "", total - cast, _round(start), _round(100 - start))
    said = sum(count_of(tally, position) or 0 for position in Position)
    return TallyFigure(
        method=METHODS[tally.method] if tally.method else "",
        segments=segments,
        rest=rest,
        unknown=max(tally.entitled - said, 0) if tally.entitled else 0,
        tick=_round(100 * need.votes / total) if need.votes and total and segments else None,
        words=_needed_words(need, count_of(tally, Position.FOR), is_stated=tally.threshold is not None),
        groups=tuple(_groups(tally, sheet, is_named=roll is None)),
        remarks=tuple(_remarks(tally, sheet)),
        roll=roll,
    )


def _where_roll_is(fact: Fact[object], sheet: Sheet) -> Link | None:
    """The way to the vote's own page, where the record's page leaves its roll to that."""
    if sheet.brevity < Brevity.ROLLS_APART or not fact.entry or fact.entry.type not in WITH_PAGES:
        return None
    return (
        Link("Who voted how", sheet.links.decision(fact).href) if sheet.address != decision_address(fact.id) else None
    )


def _needed(tally: Tally, fact: Fact[object], sheet: Sheet) -> Needed:
    """Members and seats are looked up only where the threshold is of them."""
    of = tally.threshold.of if tally.threshold else CountedOf.CAST
    body = getattr(fact.record.front, "body", None)
    members = seats = None
    if of is CountedOf.ALL_MEMBERS and body:
        day = date_of(fact.record) or PartialDate.of(sheet.edition.today)
        members = sheet.shelves.terms.voting_members_on(body, day).number or None
    elif of is CountedOf.FIXED_SEATS and body and body in sheet.edition.view.archive.bodies:
        seats = sheet.edition.view.archive.bodies[body].front.seats
    return needed(tally, members, seats)


def _segments(counts: dict[Position, int], total: int) -> list[Segment]:
    found, start = [], 0.0
    for position, count in counts.items():
        if count:
            width = 100 * count / total
            found.append(Segment(position.value, POSITIONS[position], count, _round(start), _round(width)))
            start += width
    return found


def _needed_words(need: Needed, favour: int | None, *, is_stated: bool) -> str:
    """`29 of 59 cast; more than half needed: 30`; empty where nothing can be said."""
    fraction = need.threshold.fraction
    part = FRACTIONS.get(fraction, fraction)
    of = COUNTED_OF[need.threshold.of]
    asked = part if part == "all" else f"{'more than' if need.threshold.strict else 'at least'} {part}"
    if need.votes is None or need.of is None or favour is None:
        return f"{asked} of those {of} needed".capitalize() if is_stated else ""
    return f"{favour:,} of {need.of:,} {of}; {asked} needed: {need.votes:,}"


def _groups(tally: Tally, sheet: Sheet, *, is_named: bool) -> list[Group]:
    roll = roll_of(tally) if is_named else {}
    return [
        Group(
            position.value,
            POSITIONS[position],
            count_of(tally, position),
            POSITIONS_EXPLAINED.get(position, ""),
            tuple(_voter(name, tally, sheet) for name in roll.get(position, ())),
            plural(votes_of(tally, roll[position]), "vote") if tally.weights and position in roll else "",
        )
        for position in Position
        if count_of(tally, position) is not None or position in IN_BAR[:2]
    ]


def _voter(name: str, tally: Tally, sheet: Sheet) -> Voter:
    proxy = tally.proxies.get(name)
    votes = plural(votes_of(tally, (name,)), "vote").replace(" ", "\N{NO-BREAK SPACE}") if tally.weights else ""
    return Voter(sheet.listed(name), votes, sheet.listed(proxy) if proxy else None)


def _votes_unused(tally: Tally, sheet: Sheet) -> Markup:
    """Those who have votes by the record, and of whom it does not say how they voted."""
    unused = votes_unused(tally).items()
    return Markup(", ").join(
        Markup("{}: {}").format(Markup(sheet.listed(name)), f"{votes:,}") for name, votes in unused
    )


def _remarks(tally: Tally, sheet: Sheet) -> list[tuple[str, object]]:
    casting = tally.casting_vote
    by = sheet.links.person(casting.by) if casting and casting.by else None
    found: list[tuple[str, object]] = [
        ("Entitled to vote", f"{tally.entitled:,}" if tally.entitled is not None else None),
        ("Present", f"{tally.present:,}" if tally.present is not None else None),
        ("Counted", counted(tally.counts or 1).removeprefix("counted ")),
        ("Casting vote", POSITIONS[casting.position].lower() if casting else None),
        ("Casting vote by", by),
        ("Votes of others" if roll_of(tally) else "Votes of each", _votes_unused(tally, sheet)),
        ("Weighted", WEIGHTED if tally.weights else None),
        ("Spoilt", plural(tally.spoilt, "ballot") if tally.spoilt is not None else None),
        ("Turnout", tally.turnout),
        ("Roll and counts differ", tally.discrepancy),
        ("Note", tally.note),
    ]
    return [(label, value) for label, value in found if value]


def _round(value: float) -> float:
    return round(value, 2)
