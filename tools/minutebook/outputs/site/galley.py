"""The galley: every event's line set once, as HTML and as data, from which all pages of the timeline are pulled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from minutebook.dates import PartialDate
from minutebook.events.event import Event
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.lines import Line
from minutebook.outputs.site.links import Link, Links, look_up_names
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.orders import Order
from minutebook.outputs.site.press import Press

LINK = '<a href="'
SAMPLE = Line(PartialDate(2000, 1, 1), "12:00", Mark("meeting", "Meeting"), Link("Event", "#"), "", ("Body",))
"""What stands in the line that scripts copy."""


@dataclass(frozen=True, slots=True)
class Galley:
    """Lines by the id of their event, as HTML whose links lead from the site's root, and all marks that they bear."""

    lines: Mapping[str, str]
    marks: Markup
    sample: Markup

    def pull(self, events: Iterable[Event], up: str) -> Markup:
        """The lines of some events, for the page from which `up` leads to the site's root."""
        return from_page("".join(self.lines[event.id] for event in events), up)

    def weights(self, events: Iterable[Event]) -> Sequence[int]:
        """The bytes of each line."""
        return [len(self.lines[event.id].encode()) for event in events]


def build_galley(press: Press, order: Order) -> Galley:
    """Set the lines of all events of an order."""
    set_line = press.templates.globals["parts"].lines.line  # type: ignore[attr-defined]  # macros are made as we run
    lines = lines_of(press.edition, order)
    html = {ident: str(set_line(line)) for ident, line in lines.items()}
    return Galley(html, Markup("").join(marks_of(lines.values())), Markup(set_line(SAMPLE)))


def from_page(html: str, up: str) -> Markup:
    """HTML whose links lead from the site's root, for the page from which `up` leads there."""
    # A record's words cannot hold LINK: what is written with < by hand is escaped.
    return Markup(html.replace(LINK, LINK + up))


def lines_of(edition: Edition, order: Order) -> dict[str, Line]:
    """The line of every event by the event's id; links lead from the site's root."""
    links = Links(edition, look_up_names(edition.view), "", "")
    return {event.id: order.line_of(event, links) for event in order.events}


def marks_of(lines: Iterable[Line]) -> tuple[Mark, ...]:
    """All marks, each once, in the order in which scripts number them."""
    return tuple(sorted({line.mark for line in lines}, key=lambda mark: (mark.name, mark.word)))
