"""Membership: the terms of a body as bars on a time axis, each beside its words."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from minutebook.dates import PartialDate
from minutebook.labels import NOT_RECORDED, label, short_date
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.volumes import fitting, in_parts
from minutebook.record import Record
from minutebook.records.body import Body
from minutebook.terms import Term

LINE, ROOM_BESIDE = 620, 45_000
"""Bytes of a term beside its words, and those that a body's page has for all of them."""
NOW, TO_COME, BEFORE = TIMES = ("Now", "To come", "Before")
"""When a term is, in the order in which pages list them."""


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term: `start` and `width` place its bar in percent; `over` is how far it went on past its end, `went_on` until when."""

    person: Link
    role: Link
    is_voting: bool
    seat: Link | str
    span: str
    is_begun: bool
    elected_by: Link | None
    note: str
    start: float
    width: float
    over: float
    went_on: PartialDate | None
    when: str


@dataclass(frozen=True, slots=True)
class TermChart:
    """Terms on one axis, those of now first: `ticks` are years with their places, `today` is a place or None.

    `totals` counts the terms of each time, those on other pages too; `rest` leads to all of them.
    """

    lines: tuple[TermLine, ...]
    ticks: tuple[tuple[int, float], ...]
    today: float | None
    totals: Mapping[str, int]
    rest: Link | None = None

    @property
    def groups(self) -> tuple[tuple[str, tuple[TermLine, ...], int], ...]:
        """The lines by when they are, with how many terms there are in all."""
        times = ((when, tuple(line for line in self.lines if line.when == when)) for when in TIMES)
        return tuple((when, lines, self.totals[when]) for when, lines in times if lines)


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date

    def place(self, day: date) -> float:
        length = max((self.last - self.first).days, 1)
        return round(100 * min(max((day - self.first).days / length, 0), 1), 2)


def term_chart(body: str, record: Record[Body], sheet: Sheet) -> TermChart | None:
    """The chart of a body's terms; None where none is recorded."""
    terms = sheet.shelves.terms.by_body.get(body, ())
    if not terms:
        return None
    today = sheet.edition.today
    axis = _axis(terms, record, today)
    latest = sorted(terms, key=lambda term: term.ends.last if term.ends else date.max, reverse=True)
    lines = sorted((_line(term, record, axis, sheet) for term in latest), key=lambda line: TIMES.index(line.when))
    place = axis.place(today) if axis.last >= today else None
    return TermChart(tuple(lines), _ticks(axis), place, Counter(line.when for line in lines))


def members_address(body: str) -> str:
    """Where the terms of a body stand that has more than its page holds; no record's name begins with a hyphen."""
    return f"bodies/{body}/-members/"


def chart_that_fits(chart: TermChart | None, address: str, sheet: Sheet) -> TermChart | None:
    """The chart as a body's page shows it: those who serve now, then others, as many as fit."""
    if chart is None or sum(map(_weigh, chart.lines)) <= ROOM_BESIDE:
        return chart
    fit = fitting(map(_weigh, chart.lines), ROOM_BESIDE)
    words = f"All {len(chart.lines):,} terms"
    return replace(chart, lines=chart.lines[:fit], rest=Link(words, sheet.links.address(address)))


def charts_in_parts(chart: TermChart) -> Iterator[TermChart]:
    """The whole chart on as many pages as it needs."""
    return (replace(chart, lines=part) for part in in_parts(chart.lines, _weigh))


def span_words(term: Term, words: Callable[[PartialDate], str], today: date) -> str:
    """`Feb 2016 to Aug 2016`, `since Feb 2016`, or `from Feb 2016` where that is to come, `until Aug 2016`; dates by `words`."""
    if term.begins and term.ends:
        return f"{words(term.begins)} to {words(term.ends)}"
    if term.begins:
        return f"{'from' if term.is_to_come(today) else 'since'} {words(term.begins)}"
    return f"until {words(term.ends)}" if term.ends else NOT_RECORDED


def role_of(term: Term, sheet: Sheet) -> Link:
    """The words of a role, which are the record's where it names one; they lead nowhere."""
    lang = sheet.edition.lang_of_words(term.record.front) if term.role else None
    return Link(label(term.role or "member"), lang=lang or "")


def _when(term: Term, today: date) -> str:
    if term.is_to_come(today):
        return TO_COME
    return BEFORE if term.ends and term.ends.last < today else NOW


def _axis(terms: Sequence[Term], record: Record[Body], today: date) -> _Axis:
    """From the beginning of the first year in which anything is known to today, or to the end of the last year."""
    front = record.front
    known = [day for term in terms for day in (term.begins, term.ends) if day]
    known += [day for day in (front.founded, front.dissolved, front.term_ends) if day]
    first = date(min((day.year for day in known), default=today.year), 1, 1)
    latest = max((day.year for day in known), default=today.year)
    is_over = front.dissolved is not None and all(term.ends for term in terms)
    return _Axis(first, date(latest, 12, 31) if is_over else max(today, *(day.last for day in known), first))


def _line(term: Term, record: Record[Body], axis: _Axis, sheet: Sheet) -> TermLine:
    """A term that ended with the term of the whole body, and a body that went on: drawn past its end."""
    today, front = sheet.edition.today, record.front
    member = front.members[term.index]
    start = axis.place(term.begins.first) if term.begins else 0.0
    due = _due(term, front)
    last = front.dissolved.last if front.dissolved and due else term.ends.last if term.ends else today
    end = axis.place(last)
    solid = min(end, axis.place(due.last)) if due else end
    return TermLine(
        sheet.links.person(term.name),
        role_of(term, sheet),
        term.is_voting,
        sheet.links.said(term.seat or "", term.record.front),
        span_words(term, short_date, today),
        term.begins is not None,
        sheet.links.reference(member.elected_by, record) if member.elected_by else None,
        member.note or "",
        start,
        round(max(solid - start, 0.6), 2),
        round(max(end - solid, 0), 2),
        front.dissolved if due else None,
        _when(term, today),
    )


def _weigh(line: TermLine) -> int:
    seat = line.seat.words if isinstance(line.seat, Link) else line.seat
    words = (line.person.words, line.person.href, line.role.words, seat, line.span, line.note)
    elected = (line.elected_by.words, line.elected_by.href) if line.elected_by else ()
    return LINE + sum(len(each.encode()) for each in (*words, *elected))


def _due(term: Term, front: Body) -> PartialDate | None:
    """The end of the body's term, where this term ended with it or has no end of its own, and the body went on."""
    due = front.term_ends
    if due is None or (front.dissolved and front.dissolved.last <= due.last):
        return None
    is_of_that_term = term.begins is None or term.begins.first < due.last
    return due if is_of_that_term and term.ends in (None, due, front.dissolved) else None


def _ticks(axis: _Axis) -> tuple[tuple[int, float], ...]:
    """The first days of years, at most eight of them."""
    years = range(axis.first.year, axis.last.year + 1)
    step = max(1, -(-len(years) // 8))
    return tuple((year, axis.place(date(year, 1, 1))) for year in years if year % step == 0)
