"""Presence: how many were in the room at each moment of a meeting, as far as its minutes say."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.archive import Archive
from minutebook.dates import Clock
from minutebook.record import Item, Record
from minutebook.records.minutes import Minutes
from minutebook.records.tally import Tally
from minutebook.terms import build_terms
from minutebook.votes import people_in_the_room

NOT_RECORDED = "how many were present is not recorded"
ESTIMATE = "only an estimate of those present is recorded"
BEGINNING, END = -1, 48 * 60 * 60
DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Number:
    """How many were there, at the fewest and at the most that the record allows; `most` is None where nobody knows."""

    fewest: int
    most: int | None

    @property
    def words(self) -> str:
        return f"{self.fewest:,}" if self.fewest == self.most else f"at least {self.fewest:,}"


@dataclass(frozen=True, slots=True)
class Room:
    """Who came and went, in seconds of the day after which the meeting began; `missing` says why that is not known.

    `stays` are from and until; where only a number is recorded, so many stayed throughout.
    """

    stays: tuple[tuple[int, int], ...]
    missing: str = ""

    @property
    def is_steady(self) -> bool:
        """Whether nobody came or went."""
        return all(stay == (BEGINNING, END) for stay in self.stays)

    def at(self, moment: int) -> int:
        return sum(begin <= moment < end for begin, end in self.stays)

    def between(self, first: int, last: int) -> Number:
        """The fewest and the most that there were from one moment to another."""
        moments = {first, *(moment for stay in self.stays for moment in stay if first <= moment < last)}
        numbers = [self.at(moment) for moment in moments]
        return Number(min(numbers), max(numbers))

    @property
    def whole(self) -> Number:
        return self.between(BEGINNING, END)


def room_of(minutes: Record[Minutes], archive: Archive, *, voting_only: bool = False) -> Room:
    """The members present, by the list of them; with `voting_only`, without those who surely have no vote."""
    attendance, start = minutes.front.attendance, minutes.front.start
    present = attendance.present if attendance else None
    if attendance is None or present is None:
        return Room((), NOT_RECORDED)
    if attendance.about:
        return Room((), ESTIMATE)
    if present.count is not None:
        return Room(((BEGINNING, END),) * present.count)
    voteless = _voteless(minutes, archive) if voting_only else frozenset()
    return Room(
        tuple(
            (_moment(each.arrived, start, BEGINNING), _moment(each.left, start, END))
            for each in present.people
            if archive.identity(each.name) not in voteless
        )
    )


def times_of_items(minutes: Record[Minutes]) -> Iterator[tuple[Item, int, int]]:
    """Each item with the moments between which it was begun; the two are the same where its time is recorded."""
    times = {number: _moment(time, minutes.front.start, BEGINNING) for number, time in minutes.front.item_times.items()}
    known = [times.get(item.number) for item in minutes.items]
    for index, item in enumerate(minutes.items):
        begun = known[index]
        before = next((time for time in reversed(known[:index]) if time is not None), BEGINNING)
        yield item, begun if begun is not None else before, begun if begun is not None else end_of_item(index, known)


def end_of_item(index: int, known: list[int | None]) -> int:
    """When the next item was begun of which that is known; the end of the meeting where it is of none."""
    return next((time for time in known[index + 1 :] if time is not None), END)


def moments_of(minutes: Record[Minutes], item: Item | None) -> tuple[int, int]:
    """The moments between which something was done that stands under an item; those of the whole meeting under none."""
    items = list(times_of_items(minutes))
    index = next((index for index, (each, _, _) in enumerate(items) if item and each == item), None)
    if index is None:
        return BEGINNING, END
    return items[index][1], end_of_item(index, [first if first == last else None for _, first, last in items])


def voted(tally: Tally | None) -> int:
    """How many a vote itself shows to have been in the room."""
    return people_in_the_room(tally) if tally else 0


def _moment(clock: Clock | None, start: Clock | None, otherwise: int) -> int:
    """A time of day as seconds; one before the start of the meeting is of the day after it."""
    if clock is None:
        return otherwise
    seconds = clock.hour * 3600 + clock.minute * 60 + clock.second
    is_next_day = start is not None and clock < start and start.hour - clock.hour > 12
    return seconds + DAY if is_next_day else seconds


def _voteless(minutes: Record[Minutes], archive: Archive) -> frozenset[str]:
    terms = build_terms(archive)
    possible = terms.members_on(minutes.front.body, minutes.front.date).possible
    voting = {term.person for term in possible if term.is_voting}
    return frozenset(term.person for term in possible) - voting
