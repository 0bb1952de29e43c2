"""Actions, each on its own: when it was done, by the record, counted from the day on which it was given."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.decisions import date_of
from minutebook.record import Fact
from minutebook.records.entries.action import Action
from minutebook.records.entries.follow_up import FollowUp
from minutebook.records.front import DatedFrontMatter
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Milestone
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.gatherings import next_gathering
from minutebook.rules.clock.timed import AFTER, Phrases, Span, Timed, span_of_date
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at
from minutebook.words import FollowUpState, Provenance

PHRASES = Phrases("The action was done", "the action has not been reported as done", "it was given")
OVER = frozenset({FollowUpState.DROPPED, FollowUpState.LAPSED, FollowUpState.WITHDRAWN})


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    """What was dropped is not asked after."""
    news = evidence.archive.derived(_news)
    for fact in evidence.archive.facts(Action):
        front = fact.record.front
        if not isinstance(front, DatedFrontMatter) or not rule.binds(front.body):
            continue
        given = fact.facts.given or front.date
        told = news.get(fact.id, ())
        if not OVER & {fact.facts.state, *(each.facts.state for each in told)}:
            yield _timed(fact, front, given, told, evidence)


def _timed(
    fact: Fact[Action],
    front: DatedFrontMatter,
    given: PartialDate,
    news: tuple[Fact[FollowUp], ...],
    evidence: Evidence,
) -> Timed:
    zone = evidence.archive.zone
    done = fact.facts.done or next((_date_of(each) for each in news if each.facts.state is FollowUpState.DONE), None)
    is_done = done is not None or fact.facts.state is FollowUpState.DONE
    is_open = not is_done and front.provenance is Provenance.OFFICIAL
    missing = "when the action was done is not recorded" if is_done else "whether the action was done is not recorded"
    return Timed(
        fact.id, front.body, given, AFTER, PHRASES, span_of_date(done, zone) if done else None, span_of_date(given, zone),
        missing, is_open, milestones=_milestones(fact, evidence),
        pointers=(at(fact, "given"), at(fact, "done"), *(at(each, "date") for each in news)),
    )  # fmt: skip


def _milestones(fact: Fact[Action], evidence: Evidence) -> Mapping[Milestone, Span | None]:
    due = fact.facts.due
    meeting = evidence.archive.meetings.get(fact.record.id.rpartition("/")[0])
    return {
        Milestone.DUE_DATE: span_of_date(due, evidence.archive.zone) if due else None,
        Milestone.NEXT_MEETING: next_gathering(meeting, evidence) if meeting else None,
    }


def _news(archive: Archive) -> Mapping[str, tuple[Fact[FollowUp], ...]]:
    """The follow-ups of each action, by its id, oldest first."""
    found: defaultdict[str, list[Fact[FollowUp]]] = defaultdict(list)
    for fact in archive.facts(FollowUp):
        found[archive.full_reference(fact.facts.of, fact.record)].append(fact)
    oldest = PartialDate(1)
    return {id_: tuple(sorted(facts, key=lambda fact: _date_of(fact) or oldest)) for id_, facts in found.items()}


def _date_of(fact: Fact[FollowUp]) -> PartialDate | None:
    return fact.facts.date or date_of(fact.record)
