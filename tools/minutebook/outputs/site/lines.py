"""Event lines: an event of the timeline as every page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import bidirectional

from minutebook.dates import PartialDate
from minutebook.events.event import Event, EventKind
from minutebook.labels import RESULTS, VERDICTS, label
from minutebook.outputs.clocks import public_words
from minutebook.outputs.site.links import Link, Links
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.words import MeetingStatus

LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"
MARK_WORDS = {EventKind.DECISION: "Decided", EventKind.CANCELLATION: "Cancelled", EventKind.FOLLOW_UP: "News"}


@dataclass(frozen=True, slots=True)
class Line:
    """One event line: `more` is the second line, in parts; `rule` the title of the rule that a finding is of."""

    date: PartialDate
    clock: str
    mark: Mark
    link: Link
    summary: str
    more: tuple[object, ...]
    rule: str = ""

    @property
    def told(self) -> tuple[object, ...]:
        """What a finding says but for its sentence; empty for other events."""
        return (self.rule, self.date, self.mark, self.more) if self.rule else ()


def event_lines(events: Iterable[Event], sheet: Sheet, *, with_body: bool = True) -> tuple[Line, ...]:
    """Lines in the order of the events; without the body where the page is about one."""
    return tuple(event_line(event, sheet.links, with_body=with_body) for event in events)


def event_line(event: Event, links: Links, *, with_body: bool = True, with_publication: bool = True) -> Line:
    """The line of one event, on the page whose links are given; the body first where its second line names it."""
    mark = mark_of(event, links)
    title = _title(event, mark)
    said = "" if event.kind in MARK_WORDS or mark.word == label(event.kind) else event.kind.value
    where = event.where if event.where != said else ""
    body = links.body(event.body) if event.body and with_body else ""
    detail = event.detail if event.detail != mark.word.lower() else ""  # `scheduled` beside the mark that says so
    parts = (body, said, detail, where, public_words(event, links.edition) if with_publication else "")
    return Line(
        event.date,
        str(event.clock) if event.clock else "",
        mark,
        links.to(event.place, title),
        event.summary,
        tuple(part for part in parts if part),
        event.detail if event.kind is EventKind.FINDING else "",
    )


def in_our_direction(sentence: str) -> str:
    """A sentence of ours, marked so that it reads from left to right where the name that it begins with does not."""
    strong = (bidirectional(letter) for letter in sentence)
    first = next((each for each in strong if each in ("L", "R", "AL")), "L")
    return sentence if first == "L" else f"{LEFT_TO_RIGHT}{sentence}"


def _title(event: Event, mark: Mark) -> str:
    """What happened, without what the mark says, or the second line: the name of the rule that a finding is of."""
    if event.kind is EventKind.FINDING:
        return in_our_direction(event.title.replace(f"the rule “{event.detail}”", "the rule"))
    return event.title.removeprefix(f"{mark.word}: ")


def mark_of(event: Event, links: Links) -> Mark:
    """The sign and word that an event bears in every line of it."""
    if event.verdict:
        return Mark(event.verdict.value, VERDICTS[event.verdict])
    if event.result:
        return Mark(event.result.value, RESULTS[event.result])
    if event.kind in (EventKind.MEETING, EventKind.CANCELLATION):
        return _meeting_mark(event, links)
    if event.kind in (EventKind.MOTION, EventKind.VOTE):
        return Mark("missing", "No result")
    return Mark(event.kind.value, MARK_WORDS.get(event.kind, label(event.kind)))


def _meeting_mark(event: Event, links: Links) -> Mark:
    meeting = links.edition.view.archive.meetings[event.target]
    status = meeting.agenda.front.status if meeting.agenda and not meeting.minutes else MeetingStatus.HELD
    if status is MeetingStatus.HELD:
        return Mark("meeting", "Meeting")
    return Mark(status.value, label(status))
