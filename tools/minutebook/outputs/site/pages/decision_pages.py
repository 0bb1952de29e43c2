"""The page of each motion, vote and decision that is an entry: its words, its vote, its life and what it touches."""

from collections.abc import Iterator
from functools import partial

from minutebook.addresses import decision_address
from minutebook.decisions import date_of
from minutebook.labels import HELD, PROVENANCE_NOTICES, label
from minutebook.outputs.clocks import pair_of
from minutebook.outputs.page import Page
from minutebook.outputs.site.abouts import permanent_link
from minutebook.outputs.site.cards import card_values
from minutebook.outputs.site.citing import cite
from minutebook.outputs.site.families import HEADING, render_family
from minutebook.outputs.site.histories import known_since
from minutebook.outputs.site.links import WITH_PAGES, Link
from minutebook.outputs.site.lives import life_of_statement, standpoints
from minutebook.outputs.site.notes import held_on
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.rows import Rows, rows
from minutebook.outputs.site.weights import lightened
from minutebook.record import Fact
from minutebook.records.entries.decision import Decision
from minutebook.tallies import tally_words
from minutebook.words import Result

SECTIONS = (
    ("vote", "The vote"),
    ("life", "What happened to it"),
    ("family", HEADING),
    ("rules", HELD),
    ("about", "About this page"),
)


def render_pages(press: Press) -> Iterator[Page]:
    for fact in press.edition.view.archive.entries.values():
        if fact.entry and fact.entry.type in WITH_PAGES:
            yield lightened(partial(_render, fact), press.sheet(decision_address(fact.id)))


def _render(fact: Fact[object], sheet: Sheet) -> Page:
    entry, front = fact.entry, fact.record.front
    assert entry is not None
    kind, date = label(entry.type), date_of(fact.record)
    topics = tuple(dict.fromkeys((*entry.facts.topics, *front.topics)))
    shown = _shown(fact, sheet)
    html = sheet.render(
        "decision.html",
        **card_values(fact, sheet),
        **shown,
        date=date,
        pair=pair_of(fact.record, fact.id, date, sheet.edition, _verb(fact)),
        body=sheet.links.body(body) if (body := getattr(front, "body", "")) else "",
        standpoints=standpoints(fact, sheet),
        places=_places(fact, topics, sheet),
        notice_words=PROVENANCE_NOTICES.get(front.provenance),
        permanent=permanent_link(sheet),
        since=known_since(fact.id, sheet),
        citation=cite(fact.title, _kind_words(fact, kind, sheet), date, front.provenance, sheet),
        sections=dict(SECTIONS),
    )
    contents = tuple((2, words, anchor) for anchor, words in SECTIONS if shown.get(anchor, True))
    return Page(sheet.address, fact.title, html, _description(fact, kind), "decision", front.lang or "", contents)


def _shown(fact: Fact[object], sheet: Sheet) -> dict[str, object]:
    """The parts that a page may lack."""
    return {
        "vote": bool(getattr(fact.facts, "vote", None)),
        "life": life_of_statement(fact, sheet),
        "family": render_family(fact, sheet),
        "rules": held_on((fact.id,), sheet),
    }


def _verb(fact: Fact[object]) -> str:
    """What happened on its date: it was decided where it has a result that decides."""
    is_decided = isinstance(fact.facts, Decision) or getattr(fact.facts, "result", None) in (
        Result.CARRIED,
        Result.LOST,
    )
    return "Decided" if is_decided else ""


def _places(fact: Fact[object], topics: tuple[str, ...], sheet: Sheet) -> Rows:
    """Where it is recorded, and the other ways to it."""
    item = fact.entry.item if fact.entry else None
    front = fact.record.front
    lang, number = sheet.edition.lang_of_words(front) or "", item.number if item else ""
    return rows(
        (
            "Recorded in",
            Link(front.title, sheet.links.fact(fact).href, lang=lang, after=f", item {number}" if number else ""),
        ),
        ("Under", sheet.links.said(item.title, fact.record.front) if item and item.title != fact.title else None),
        ("Topics", tuple(sheet.links.topic(topic) for topic in topics)),
    )


def _kind_words(fact: Fact[object], kind: str, sheet: Sheet) -> str:
    body = getattr(fact.record.front, "body", "")
    return f"{kind} of {sheet.edition.body_name(body)}" if body else kind


def _description(fact: Fact[object], kind: str) -> str:
    stated = fact.entry.facts.summary if fact.entry else None
    tally = getattr(fact.facts, "vote", None)
    result = getattr(fact.facts, "result", None)
    figures = ": ".join(part for part in (label(result) if result else "", tally_words(tally) if tally else "") if part)
    return stated or f"{kind}: {fact.title}. {figures}".rstrip(". ") + "."
