"""Lives: what happened to a motion, vote or decision, step by step, from its proposal to what it is today."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from minutebook.dates import PartialDate
from minutebook.decisions import ENDED, UNDONE, DecisionLife, Standing, Step, date_of
from minutebook.labels import METHODS, RELATIONS, label
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.relations import STEPS, standing_mark
from minutebook.outputs.site.rows import Rows, result_mark
from minutebook.outputs.site.ties import challenges
from minutebook.record import Fact
from minutebook.records.entries.decision import Decision
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.motion import MotionRecord
from minutebook.tallies import tally_words
from minutebook.words import FollowUpState, Relation

STANDING_WORDS = {
    Standing.NOT_YET_IN_FORCE: "It has not come into force yet",
    Standing.AMENDED: "It stands, as amended",
    Standing.SUSPENDED: "It does not apply for the time being: suspended",
    Standing.SUPERSEDED: "It no longer stands: superseded",
    Standing.RESCINDED: "It no longer stands: rescinded",
    Standing.LAPSED: "It no longer stands: it lapsed",
    Standing.WITHDRAWN: "It no longer stands: it was withdrawn",
}
NOT_REVIVED = "That was rescinded in turn, and the record does not say that this one applies again."
FIRST, LAST = 20, 40
BY_ANOTHER = (Standing.AMENDED, Standing.SUSPENDED, Standing.SUPERSEDED, Standing.RESCINDED)
MARKS = {
    Relation.AMENDS: "amended",
    Relation.SUPERSEDES: "superseded",
    Relation.RESCINDS: "rescinded",
    Relation.SUSPENDS: "suspended",
    Relation.CENSURES: "correction",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: what happened, by or through what, with figures or words in `detail`."""

    date: PartialDate | None
    mark: Mark
    by: Link | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Life:
    """All steps; of very many, the first and the last, with how many are `left_out` between them."""

    first: tuple[Stage, ...]
    left_out: int = 0
    last: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Whether it stands today, as a mark and a sentence; `by` is what ended or changed it, `more` what is to be added."""

    mark: Mark
    words: str
    by: Link | None = None
    date: PartialDate | None = None
    more: str = ""


def life_of_statement(fact: Fact[object], sheet: Sheet) -> Life | None:
    """The life of a motion, vote or decision; None where its date and result tell it."""
    stages = life_stages(fact, sheet)
    if len(stages) < 2 and not any(stage.by for stage in stages):
        return None
    if len(stages) <= FIRST + LAST:
        return Life(stages)
    return Life(stages[:FIRST], len(stages) - FIRST - LAST, stages[-LAST:])


def life_stages(fact: Fact[object], sheet: Sheet) -> tuple[Stage, ...]:
    """All steps in the order of their dates; of one day, in the order of procedure."""
    life = sheet.shelves.decisions.decisions.get(fact.id)
    stages = [
        *_proposed(fact, sheet),
        *_amended(fact, sheet),
        *_voted(fact, sheet),
        *_decided(fact, sheet),
        *(_later(step, sheet) for step in (life.steps[1:] if life else ()) if step.what != Relation.REFERS_TO),
        *_challenged(fact, sheet),
        *(() if life else _news(fact, sheet)),
    ]
    dated = enumerate(stages)
    ordered = sorted(dated, key=lambda each: (each[1].date or PartialDate(9999), each[0]))
    return tuple(stage for _, stage in ordered)


def standpoints(fact: Fact[object], sheet: Sheet) -> tuple[Standpoint, ...]:
    """Whether it stands; of what is counted elsewhere, whether the decisions that it became stand. None: it decided nothing."""
    return tuple(_standpoint(life, fact, sheet) for life in sheet.shelves.decisions.of(fact.id))


def standing_rows(fact: Fact[object], sheet: Sheet) -> Rows:
    """Whether it stands, as a row of a record that is a motion or vote itself."""
    return tuple(("Today", Markup(sheet.render("standing.html", each=each))) for each in standpoints(fact, sheet))


def _standpoint(life: DecisionLife, fact: Fact[object], sheet: Sheet) -> Standpoint:
    mark, words = standing_mark(life.standing), STANDING_WORDS.get(life.standing, "")
    if life.id != fact.id:
        return Standpoint(mark, "Decided:", sheet.links.decision(life.fact))
    changed = next((step for step in life.steps if step.standing is life.standing), life.steps[-1])
    if life.standing in BY_ANOTHER:
        more = NOT_REVIVED if life.standing in ENDED and any(step.what == UNDONE for step in life.steps) else ""
        return Standpoint(mark, f"{words} by", sheet.links.own_page(changed.by), changed.date, more)
    on = f" on {changed.date.words}" if changed.date and life.standing in ENDED else ""
    return Standpoint(mark, f"{words}{on}." if words else "")


def _proposed(fact: Fact[object], sheet: Sheet) -> Iterator[Stage]:
    """The motion as it was submitted, where it has a record of its own."""
    archive = sheet.edition.view.archive
    if isinstance(fact.facts, MotionRecord):
        submitted = fact.facts.submitted
        yield Stage(submitted.date if submitted else fact.facts.date, Mark("motion", "Submitted"))
        put = (
            each for each in archive.referrers.get(fact.id, ()) if isinstance(each.facts, MotionFacts) and each.entry
        )
        for each in put:
            assert isinstance(each.facts, MotionFacts)
            detail = f"put to {sheet.edition.body_name(getattr(each.record.front, 'body', ''))}"
            yield Stage(date_of(each.record), result_mark(each.facts.result), sheet.links.decision(each), detail)
        return
    reference = getattr(fact.facts, "motion", None)
    full = archive.full_reference(reference, fact.record) if reference else ""
    record = archive.by_id.get(full)
    if record and isinstance(record.front, MotionRecord):
        submitted = record.front.submitted
        date = submitted.date if submitted else record.front.date
        yield Stage(date, Mark("motion", "Submitted"), sheet.links.to(record.id, record.front.title))
    elif full in archive.entries:
        motion = archive.entries[full]
        yield Stage(date_of(motion.record), Mark("motion", "Moved"), sheet.links.decision(motion))


def _amended(fact: Fact[object], sheet: Sheet) -> Iterator[Stage]:
    for each in sheet.shelves.amendments.get(fact.id, ()):
        mark = result_mark(each.facts.result)
        word = "Amendment accepted" if each.facts.friendly else f"Amendment {mark.word.lower()}"
        if not each.facts.result and not each.facts.friendly:
            word = "Amendment"
        yield Stage(date_of(each.record), Mark(mark.name, word), sheet.links.fact(each), _figures(each))


def _voted(fact: Fact[object], sheet: Sheet) -> Iterator[Stage]:
    for each in sheet.shelves.votes.get(fact.id, ()):
        yield Stage(date_of(each.record), result_mark(each.facts.result), sheet.links.decision(each), _figures(each))


def _decided(fact: Fact[object], sheet: Sheet) -> Iterator[Stage]:
    if isinstance(fact.facts, Decision):
        detail = METHODS[fact.facts.method] if fact.facts.method else ""
        yield Stage(date_of(fact.record), Mark("decision", "Decided"), None, detail)
    elif getattr(fact.facts, "result", None):
        yield Stage(date_of(fact.record), result_mark(getattr(fact.facts, "result", None)), None, _figures(fact))
    for id_ in sheet.shelves.decisions.stated_by.get(fact.id, ()):
        life = sheet.shelves.decisions.decisions.get(id_)
        if life and isinstance(life.fact.facts, Decision):
            yield Stage(life.date, Mark("decision", "Decided"), sheet.links.decision(life.fact))


def _later(step: Step, sheet: Sheet) -> Stage:
    if step.what in list(Relation):
        relation = Relation(step.what)
        word = RELATIONS[relation][1].removesuffix(" by")
        return Stage(step.date, Mark(MARKS.get(relation, "follow-up"), word), sheet.links.own_page(step.by))
    if step.what == "lapses":
        return Stage(step.date, Mark("lapsed", "Lapsed"))
    if step.what == UNDONE:
        return Stage(step.date, Mark("follow-up", STEPS[UNDONE]), sheet.links.own_page(step.by))
    news = sheet.edition.view.archive.entries.get(step.by)
    return Stage(step.date, Mark(step.what, label(step.what)), sheet.links.fact(news) if news else None)


def _challenged(fact: Fact[object], sheet: Sheet) -> Iterator[Stage]:
    archive = sheet.edition.view.archive
    for tie in challenges(fact.id, sheet.shelves.ties.get(fact.id, ())):
        record = archive.by_id.get(tie.source.partition("#")[0])
        word = f"Not {RELATIONS[tie.relation][1].removesuffix(' by').lower()}"
        yield Stage(date_of(record) if record else None, Mark("lost", word), sheet.links.own_page(tie.source))


def _news(fact: Fact[object], sheet: Sheet) -> Iterator[Stage]:
    for each in sheet.shelves.news.get(fact.id, ()):
        state: FollowUpState = each.facts.state
        yield Stage(each.facts.date or date_of(each.record), Mark(state.value, label(state)), sheet.links.fact(each))


def _figures(fact: Fact[object]) -> str:
    tally = getattr(fact.facts, "vote", None)
    return tally_words(tally) if tally else ""
