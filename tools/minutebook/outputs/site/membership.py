"""Membership: the terms of a body as bars on a time axis, each beside its words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from minutebook.dates import PartialDate
from minutebook.labels import NOT_RECORDED, label, short_date
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Sheet
from minutebook.record import Record
from minutebook.records.body import Body
from minutebook.terms import Term


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term: `start` and `width` place its bar in percent; `over` is how far it went on past its end, `went_on` until when."""

    person: Link
    role: str
    seat: str
    span: str
    is_begun: bool
    elected_by: Link | None
    note: str
    start: float
    width: float
    over: float
    went_on: PartialDate | None
    is_now: bool


@dataclass(frozen=True, slots=True)
class TermChart:
    """Members now and before, on one axis: `ticks` are years with their places, `today` is a place or None."""

    now: tuple[TermLine, ...]
    before: tuple[TermLine, ...]
    ticks: tuple[tuple[int, float], ...]
    today: float | None


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
    lines = [_line(term, record, axis, sheet) for term in terms]
    return TermChart(
        tuple(line for line in lines if line.is_now),
        tuple(line for line in lines if not line.is_now),
        _ticks(axis),
        axis.place(today) if axis.last >= today else None,
    )


def span_words(term: Term, words: Callable[[PartialDate], str]) -> str:
    """`Feb 2016 to Aug 2016`, `since Feb 2016`, `until Aug 2016`; dates by `words`."""
    if term.begins and term.ends:
        return f"{words(term.begins)} to {words(term.ends)}"
    if term.begins:
        return f"since {words(term.begins)}"
    return f"until {words(term.ends)}" if term.ends else NOT_RECORDED


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
        label(term.role or "member") + ("" if term.is_voting else ", no vote"),
        term.seat or "",
        span_words(term, short_date),
        term.begins is not None,
        sheet.links.reference(member.elected_by, record) if member.elected_by else None,
        member.note or "",
        start,
        round(max(solid - start, 0.6), 2),
        round(max(end - solid, 0), 2),
        front.dissolved if due else None,
        (term.ends is None or term.ends.last >= today) and (term.begins is None or term.begins.first <= today),
    )


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
