"""The timeline as data: what the page's own script filters, in one small index and one file a year, for each of its orders.

`timeline/events.json` has the facets with their choices and the names of months; a choice is its value, its words and, where
that is not the page's, their language. `timeline/events-2016.json` has a row an event, latest first: date within the year
(`12-03`, `12` or empty), time, mark, kind, body, title, address, the parts of its second line, topics, people, the language
of the title where that is not the page's, and which of those parts names the rule that a finding is of. Numbers are places
among the choices, -1 where there is none; marks are counted as in the page's template of marks. Below `timeline/published/`
are the same by the time of publication.
"""

import json
from collections.abc import Iterator
from itertools import groupby

from minutebook.dates import MONTHS
from minutebook.events.event import Event
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import SiteFile
from minutebook.outputs.site.facets import Facet, body_of, build_facets
from minutebook.outputs.site.galley import in_order, links_from_root
from minutebook.outputs.site.lines import Line, mark_of
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.orders import Order, orders_of

Places = dict[str, dict[str, int]]


def render_timeline_data(edition: Edition) -> Iterator[SiteFile]:
    """The index and the file of each year, of each order; nothing where nothing is on record."""
    for order in orders_of(edition):
        if order.events:
            yield from _render(order, edition)


def _render(order: Order, edition: Edition) -> Iterator[SiteFile]:
    """The files of one order. Lines are made year by year: those of all events are 70 MB for 10,000 records."""
    links, facets = links_from_root(edition), build_facets(edition, order)
    marks = {mark: place for place, mark in enumerate(in_order(mark_of(event, links) for event in order.events))}
    places = {facet.name: {choice.value: place for place, choice in enumerate(facet.choices)} for facet in facets}
    yield _file(f"{order.root}events.json", {"facets": [_facet(facet) for facet in facets], "months": MONTHS})
    for year, events in groupby(order.events, key=order.year_of):
        rows = [_row(event, order.line_of(event, links), marks, places, edition) for event in events]
        yield _file(f"{order.root}events-{year}.json", rows)


def _facet(facet: Facet) -> dict[str, object]:
    choices = [[choice.value, choice.words, *((choice.lang,) if choice.lang else ())] for choice in facet.choices]
    return {"name": facet.name, "word": facet.word, "any": facet.any_words, "choices": choices}


def _row(event: Event, line: Line, marks: dict[Mark, int], places: Places, edition: Edition) -> list[object]:
    people = places["person"]
    body = places["body"].get(body_of(event, edition), -1)
    more = [str(getattr(part, "words", part)) for part in (line.more[1:] if body >= 0 else line.more)]
    return [
        str(line.date)[5:],
        line.clock,
        marks[line.mark],
        places["kind"][event.kind.value],
        body,
        line.link.words,
        line.link.href,
        more,
        [places["topic"][topic] for topic in event.topics],
        [people[person] for person in event.people if person in people],
        *((line.link.lang, more.index(line.rule)) if line.rule else (line.link.lang,) if line.link.lang else ()),
    ]


def _file(path: str, value: object) -> SiteFile:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return SiteFile(path, text.encode())
