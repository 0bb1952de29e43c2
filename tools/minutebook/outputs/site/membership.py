"""Membership: the terms of a body as bars on a time axis, each beside its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from minutebook.dates import PartialDate
from minutebook.labels import label
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Sheet
from minutebook.record import Record
from minutebook.records.body import Body
from minutebook.terms import Term


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term: `start` and `width` place its bar in percent; `over` is how far it went on past its end."""

    person: Link
    role: str
    seat: str
    begins: PartialDate | None
    ends: PartialDate | None
    elected_by: Link | None
    note: str
    start: float
    width: float
    over: float
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


def _axis(terms: Sequence[Term], record: Record[Body], today: date) -> _Axis:
    begun = [term.begins.first for term in terms if term.begins]
    ended = [term.ends.last for term in terms if term.ends]
    known = [day.first for day in (record.front.founded, record.front.date) if day]
    first = min(begun or known or ended or [today])
    is_over = record.front.dissolved is not None and all(term.ends for term in terms)
    return _Axis(first, max(ended) if is_over and ended else max([today, *ended]))


def _line(term: Term, record: Record[Body], axis: _Axis, sheet: Sheet) -> TermLine:
    """A term past its body's own end of term is drawn as gone over."""
    today = sheet.edition.today
    member = record.front.members[term.index]
    start = axis.place(term.begins.first) if term.begins else 0.0
    end = axis.place(term.ends.last) if term.ends else axis.place(today)
    due = record.front.term_ends
    began_before_due = due and (term.begins is None or term.begins.first < due.last)
    due_place = axis.place(due.last) if due and began_before_due else end
    solid = max(min(end, due_place), start)
    return TermLine(
        sheet.links.person(term.name),
        label(term.role or "member") + ("" if term.is_voting else ", no vote"),
        term.seat or "",
        term.begins,
        term.ends,
        sheet.links.reference(member.elected_by, record) if member.elected_by else None,
        member.note or "",
        start,
        round(max(solid - start, 0.6), 2),
        round(max(end - solid, 0), 2),
        (term.ends is None or term.ends.last >= today) and (term.begins is None or term.begins.first <= today),
    )


def _ticks(axis: _Axis) -> tuple[tuple[int, float], ...]:
    """The first days of years, at most eight of them."""
    years = range(axis.first.year + 1, axis.last.year + 1)
    step = max(1, -(-len(years) // 8))
    return tuple((year, axis.place(date(year, 1, 1))) for year in years if year % step == 0)
