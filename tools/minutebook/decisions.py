"""Decisions: which statements are decisions, what each does to others, and what stands.

A decision is a `decision` entry, or a motion or vote that was carried. Where one fact is stated more than once, it counts
once: a vote on a motion is the motion's, a motion submitted beforehand is the one put at the meeting, and a motion from which
`decision` entries are drawn is those.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.record import Fact, Record, field_of
from minutebook.records.entries.decision import Decision, RelationFacts
from minutebook.records.entries.follow_up import FollowUp
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.front import FrontMatter
from minutebook.records.vote import VoteRecord
from minutebook.words import FollowUpState, Relation, Result

Decided = Decision | MotionFacts | VoteFacts
DECIDED: tuple[type[Decided], ...] = (Decision, MotionFacts, VoteFacts)


class Standing(StrEnum):
    """Whether a decision stands."""

    NOT_YET_IN_FORCE = "not-yet-in-force"
    IN_FORCE = "in-force"
    AMENDED = "amended"
    SUSPENDED = "suspended"
    SUPERSEDED = "superseded"
    RESCINDED = "rescinded"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


AFTER_RELATION = {
    Relation.AMENDS: Standing.AMENDED,
    Relation.SUPERSEDES: Standing.SUPERSEDED,
    Relation.RESCINDS: Standing.RESCINDED,
    Relation.SUSPENDS: Standing.SUSPENDED,
}
AFTER_FOLLOW_UP = {
    FollowUpState.IN_FORCE: Standing.IN_FORCE,
    FollowUpState.LAPSED: Standing.LAPSED,
    FollowUpState.WITHDRAWN: Standing.WITHDRAWN,
}
ENDED = frozenset({Standing.SUPERSEDED, Standing.RESCINDED, Standing.LAPSED, Standing.WITHDRAWN})

STOPPING = frozenset({Relation.SUPERSEDES, Relation.RESCINDS, Relation.SUSPENDS})
UNDONE = "undone"
"""The step at which what ended or suspended a decision was itself rescinded."""


@dataclass(frozen=True, slots=True)
class Link:
    """One relation: the decision `source` does `relation` to `target`; both are full ids, `target` of anything."""

    source: str
    relation: Relation
    target: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step in a decision's life: what happened, by which statement (full id), when, and what it left standing.

    `what` is `made`, `lapses`, `undone`, a word of Relation, or a word of FollowUpState.
    """

    date: PartialDate | None
    what: str
    by: str
    standing: Standing


Happened = tuple[PartialDate | None, str, Fact[object], Standing | None]
"""A step to be: when, what, by which statement, and what it leaves standing if what it is done to has not ended."""


@dataclass(frozen=True, slots=True)
class DecisionLife:
    """A decision with its standing, its steps in order, its own relations (`outward`) and others' to it (`inward`)."""

    fact: Fact[object]
    date: PartialDate | None
    standing: Standing
    steps: tuple[Step, ...]
    outward: tuple[Link, ...]
    inward: tuple[Link, ...]

    @property
    def id(self) -> str:
        return self.fact.id


@dataclass(frozen=True, slots=True)
class DecisionGraph:
    """All decisions by full id, in the order of their dates. `stated_by` leads from the id of a statement that is
    counted elsewhere (a vote on a motion, a motion with decisions drawn from it) to the ids of the decisions it became.
    """

    decisions: Mapping[str, DecisionLife]
    stated_by: Mapping[str, tuple[str, ...]]

    def of(self, statement: str) -> tuple[DecisionLife, ...]:
        """The decisions that a statement's full id means: itself, or those that it became; none where it is no decision."""
        ids = self.stated_by.get(statement, (statement,))
        return tuple(self.decisions[each] for each in ids if each in self.decisions)


def build_decisions(archive: Archive, on: date | None = None) -> DecisionGraph:
    """The graph of decisions as the records leave it; with `on`, as it stood on that day, by what had surely happened.

    What ends a decision is final. As with laws, rescinding the decision that rescinded it does not bring it back, unless that
    also reaffirms it, or a follow-up says that it is in force. A suspension ends with the decision that ordered it.
    """
    stated_by, decided = _settle(archive)
    facts = {id_: fact for id_, fact in decided.items() if _has_happened(date_of(fact.record), on)}
    links = tuple(_links(archive, stated_by, facts))
    outward, inward = _group(links, "source"), _group(links, "target")
    news = _news(archive, stated_by, on)
    lives = (_live(fact, outward[id_], inward, facts, news[id_], on) for id_, fact in facts.items())
    ordered = sorted(lives, key=lambda life: (life.date or PartialDate(1), life.id))
    return DecisionGraph({life.id: life for life in ordered}, stated_by)


def decision_graph(archive: Archive) -> DecisionGraph:
    """The graph of decisions as the records leave it, made once for an archive."""
    return archive.derived(build_decisions)


def date_of(record: Record[FrontMatter]) -> PartialDate | None:
    """The date of what a record states, where it gives one."""
    found = field_of(record.front, "date")
    assert found is None or isinstance(found, PartialDate)
    return found


def _settle(archive: Archive) -> tuple[dict[str, tuple[str, ...]], dict[str, Fact[object]]]:
    """Which statements are counted elsewhere, and the decisions that remain, by full id."""
    stated = {fact.id: fact for kind in DECIDED for fact in archive.facts(kind)}
    leads_to: defaultdict[str, list[str]] = defaultdict(list)
    carried_by_vote: set[str] = set()
    for fact in stated.values():
        motion = _motion_of(archive, fact)
        if motion not in stated:
            continue
        if not isinstance(fact.facts, VoteFacts):
            leads_to[motion].append(fact.id)
        elif _result(stated[motion]) in (None, Result.CARRIED):
            leads_to[fact.id].append(motion)
            carried_by_vote.update({motion} if _is_decision(fact) else ())
    final = {id_: ends for id_ in leads_to if (ends := tuple(_ends(id_, leads_to))) != (id_,)}
    remaining: dict[str, Fact[object]] = {
        id_: fact for id_, fact in stated.items() if id_ not in final and (_is_decision(fact) or id_ in carried_by_vote)
    }
    return final, remaining


def _motion_of(archive: Archive, fact: Fact[Decided]) -> str:
    return archive.full_reference(fact.facts.motion, fact.record) if fact.facts.motion else ""


def _result(fact: Fact[Decided]) -> Result | None:
    return None if isinstance(fact.facts, Decision) else fact.facts.result


def _is_decision(fact: Fact[Decided]) -> bool:
    if isinstance(fact.facts, VoteRecord) and fact.facts.advisory:
        return False
    return isinstance(fact.facts, Decision) or fact.facts.result is Result.CARRIED


def _ends(start: str, leads_to: Mapping[str, list[str]]) -> Iterator[str]:
    """The ids at the ends of the chains from `start`; where they only lead round in a circle, `start` itself."""
    seen, waiting, found = {start}, [start], False
    while waiting:
        for following in leads_to.get(waiting.pop(), ()):
            if following in seen:
                continue
            seen.add(following)
            if following in leads_to:
                waiting.append(following)
            else:
                found = True
                yield following
    if not found:
        yield start


def _links(
    archive: Archive, stated_by: Mapping[str, tuple[str, ...]], facts: Mapping[str, Fact[object]]
) -> Iterator[Link]:
    """Every relation of a decision, from and to the ids that count, each once."""
    found: dict[Link, None] = {}
    for fact in archive.facts(RelationFacts):
        sources = [id_ for id_ in stated_by.get(fact.id, (fact.id,)) if id_ in facts]
        for relation, reference in fact.facts.related() if sources else ():
            target = archive.full_reference(reference, fact.record)
            for end in stated_by.get(target, (target,)):
                found.update({Link(source, relation, end): None for source in sources if source != end})
    yield from found


def _group(links: Iterable[Link], side: str) -> defaultdict[str, list[Link]]:
    groups: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        groups[getattr(link, side)].append(link)
    return groups


def _news(
    archive: Archive, stated_by: Mapping[str, tuple[str, ...]], on: date | None
) -> defaultdict[str, list[Fact[FollowUp]]]:
    """The follow-ups of each decision, by its full id."""
    news: defaultdict[str, list[Fact[FollowUp]]] = defaultdict(list)
    for fact in archive.facts(FollowUp):
        if _has_happened(fact.facts.date or date_of(fact.record), on):
            target = archive.full_reference(fact.facts.of, fact.record)
            for end in stated_by.get(target, (target,)):
                news[end].append(fact)
    return news


def _live(
    fact: Fact[object],
    outward: list[Link],
    inward: Mapping[str, list[Link]],
    facts: Mapping[str, Fact[object]],
    news: list[Fact[FollowUp]],
    on: date | None,
) -> DecisionLife:
    own = inward.get(fact.id, [])
    happened: list[Happened] = [
        (date_of(facts[source].record), what, facts[source], after) for source, what, after in _done_to(own, inward)
    ]
    for each in news:
        state = each.facts.state
        happened.append((each.facts.date or date_of(each.record), state.value, each, AFTER_FOLLOW_UP.get(state)))
    until = fact.facts.until if isinstance(fact.facts, Decision) else None
    if until and on and until.last < on:
        happened.append((until, "lapses", fact, Standing.LAPSED))
    happened.sort(key=lambda each: (each[0] or PartialDate(9999), *_order(each[2])))
    steps = tuple(_steps(fact, happened, on))
    return DecisionLife(fact, steps[0].date, steps[-1].standing, steps, tuple(outward), tuple(own))


def _order(fact: Fact[object]) -> tuple[str, int]:
    """The order of what happened on one day: that of the records, and in a record that of its text."""
    return fact.record.id, fact.entry.start if fact.entry else -1


def _done_to(own: list[Link], inward: Mapping[str, list[Link]]) -> Iterator[tuple[str, str, Standing | None]]:
    """What others do to a decision, and to what others do to it: by which decision, what, and what that leaves standing."""
    stopped_by = [link.source for link in own if link.relation in STOPPING]
    undone_by = dict.fromkeys(
        later.source for source in stopped_by for later in inward.get(source, ()) if later.relation is Relation.RESCINDS
    )
    for link in own:
        is_restored = link.relation is Relation.REAFFIRMS and link.source in undone_by
        yield link.source, link.relation.value, Standing.IN_FORCE if is_restored else AFTER_RELATION.get(link.relation)
    reaffirming = {link.source for link in own if link.relation is Relation.REAFFIRMS}
    yield from ((source, UNDONE, None) for source in undone_by if source not in reaffirming)


def _steps(fact: Fact[object], happened: Iterable[Happened], on: date | None) -> Iterator[Step]:
    from_ = fact.facts.from_ if isinstance(fact.facts, Decision) else None
    standing = Standing.NOT_YET_IN_FORCE if from_ and on and on < from_.first else Standing.IN_FORCE
    yield Step(date_of(fact.record), "made", fact.id, standing)
    for day, what, by, after in happened:
        standing = _after(standing, what, after)
        yield Step(day, what, by.id, standing)


def _after(standing: Standing, what: str, after: Standing | None) -> Standing:
    """What a step leaves standing; what has ended stays ended, unless the step says that it is in force."""
    if standing in ENDED and after is not Standing.IN_FORCE:
        return standing
    if standing is Standing.SUSPENDED and what in (Relation.REAFFIRMS.value, UNDONE):
        return Standing.IN_FORCE
    return after or standing


def _has_happened(day: PartialDate | None, on: date | None) -> bool:
    return day is None or on is None or day.last <= on
