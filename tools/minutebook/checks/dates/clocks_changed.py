"""A time that clocks showed twice, or not at all, because they were changed.

What: where a moment is in the hour in which clocks are put back, or in that which they pass over when they are put
forward, the record gives its offset from UTC. A time of day in agenda or minutes is not in the hour that they passed over.

Why: nobody can tell otherwise which of two hours is meant, so that what rests on it is undetermined.

Bad:
    sent: 2026-10-25 01:30

Good:
    sent: 2026-10-25 01:30+01:00
"""

from collections.abc import Iterator
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from minutebook.archive import Archive
from minutebook.dates import Clock, Moment, PartialDate
from minutebook.dates_stated import clocks_stated, moments_stated
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact
from minutebook.records.agenda import Agenda
from minutebook.records.fields import Model
from minutebook.records.minutes import Minutes

SEVERITY = Severity.WARNING
HALF_A_DAY = 12


def check(archive: Archive) -> Iterator[Remark]:
    yield from _of_moments(archive)
    for agenda in archive.of_type(Agenda):
        yield from _of_times(Fact(agenda, None, agenda.front), archive.zone)
    for minutes in archive.of_type(Minutes):
        yield from _of_times(Fact(minutes, None, minutes.front), archive.zone)


def _of_moments(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Model):
        for keys, stated in moments_stated(fact.facts):
            if not stated.clock or stated.offset is not None:
                continue
            first, last = stated.span(archive.zone)
            if first.utcoffset() != last.utcoffset():
                shown = "showed the time {} twice" if last.fold else "passed over the time {}"
                yield Remark(
                    fact.locate(*keys),
                    f"On {stated.date.words} clocks in {archive.zone} {shown.format(stated.clock)}: they were changed then.",
                    f"Write its offset from UTC behind it, such as {str(first)[-6:]} or {str(last)[-6:]}, or correct it.",
                )


def _of_times(fact: Fact[Agenda] | Fact[Minutes], zone: ZoneInfo) -> Iterator[Remark]:
    """Times in the hour that was passed over. Of one that came twice nobody can say more: a time of day has no offset."""
    for keys, clock in clocks_stated(fact.facts) if fact.facts.date.is_exact else ():
        day = _day_of(clock, fact.facts)
        first, last = Moment(day, clock).span(zone)
        if first.utcoffset() != last.utcoffset() and not last.fold:
            yield Remark(
                fact.locate(*keys),
                f"On {day.words} clocks in {zone} passed over the time {clock}: they were changed then.",
                f"Correct it: clocks that had been put forward showed {last.astimezone(UTC).astimezone(zone):%H:%M}.",
            )


def _day_of(clock: Clock, front: Agenda | Minutes) -> PartialDate:
    """The day of the meeting, or the day after it where the time is long before that at which it began."""
    start = front.start
    is_next_day = start is not None and clock < start and start.hour - clock.hour > HALF_A_DAY
    return PartialDate.of(front.date.first + timedelta(days=is_next_day))
