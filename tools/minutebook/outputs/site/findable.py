"""Findable pages: what search knows of a page beside its words."""

from collections.abc import Iterable, Iterator

from minutebook.decisions import date_of
from minutebook.events.event import Event
from minutebook.labels import RECORD_KINDS, RESULTS, label
from minutebook.meeting import Meeting
from minutebook.outputs.page import SearchData
from minutebook.outputs.site.cards import KINDS
from minutebook.outputs.site.press import Sheet
from minutebook.record import Record
from minutebook.records.front import FrontMatter


def findable_record(record: Record[FrontMatter], sheet: Sheet) -> SearchData:
    """A record's body, kinds (its own and those of its entries), people, topics, year and results."""
    events = sheet.shelves.events_of_record.get(record.id, ())
    topics = (*record.front.topics, *(topic for entry in record.entries for topic in entry.facts.topics))
    kinds = (RECORD_KINDS[record.type], *(KINDS.get(entry.type) or label(entry.type) for entry in record.entries))
    date = date_of(record)
    body = _body(getattr(record.front, "body", None), sheet)
    return SearchData(
        kinds[0], body, date, _filters(body, kinds, events, topics, str(date.year) if date else "", sheet)
    )


def findable_meeting(meeting: Meeting, sheet: Sheet) -> SearchData:
    """A meeting's body, people, topics, year and results: those of its events."""
    events = sheet.shelves.events_of_meeting.get(meeting.id, ())
    body = _body(meeting.body, sheet)
    topics = [topic for record in meeting.records for topic in record.front.topics]
    filters = _filters(body, ("Meeting",), events, topics, str(meeting.date.year), sheet)
    return SearchData("Meeting", body, meeting.date, filters)


def findable_body(record: Record[FrontMatter], sheet: Sheet) -> SearchData:
    title = record.front.title
    return SearchData("Body", "", None, _filters(title, ("Body",), (), record.front.topics, "", sheet))


def findable_person(record: Record[FrontMatter], sheet: Sheet) -> SearchData:
    filters = _filters("", ("Person",), (), record.front.topics, "", sheet)
    return SearchData("Person", "", None, (*filters, ("person", record.front.title)))


def findable_topic(topic: str) -> SearchData:
    words = label(topic)
    return SearchData("Topic", filters=(("kind", "Topic"), ("topic", words)), is_record=False)


def _filters(
    body: str, kinds: Iterable[str], events: Iterable[Event], topics: Iterable[str], year: str, sheet: Sheet
) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(pair for pair in _facets(body, kinds, tuple(events), topics, year, sheet) if pair[1]))


def _facets(
    body: str, kinds: Iterable[str], events: tuple[Event, ...], topics: Iterable[str], year: str, sheet: Sheet
) -> Iterator[tuple[str, str]]:
    people = sheet.edition.view.archive.people
    yield "body", body
    yield from (("kind", kind) for kind in kinds)
    yield from (("person", people[short].front.title) for event in events for short in event.people if short in people)
    yield from (("topic", label(topic)) for topic in topics)
    yield from (("topic", label(topic)) for event in events for topic in event.topics)
    yield "year", year
    yield from (("result", RESULTS[event.result]) for event in events if event.result)


def _body(short: str | None, sheet: Sheet) -> str:
    return sheet.edition.body_name(short) if short else ""
