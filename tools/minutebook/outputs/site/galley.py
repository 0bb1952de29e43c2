"""The galley: every event's line set once, as HTML and as data, from which all pages of the timeline are pulled."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from minutebook.dates import PartialDate
from minutebook.events.event import Event
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.bundles import in_bundles
from minutebook.outputs.site.lines import Line
from minutebook.outputs.site.links import Link, Links, look_up_people
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.orders import Order
from minutebook.outputs.site.press import Press

LINK = '<a href="'
SAMPLE = Line(PartialDate(2000, 1, 1), "12:00", Mark("meeting", "Meeting"), Link("Event", "#"), "", ("Body",))
"""What stands in the lines that scripts copy."""


@dataclass(frozen=True, slots=True)
class Galley:
    """Lines by the id of their event, as HTML whose links lead from the site's root, and all marks that they bear.

    `findings` are lines of findings, by event, which `set_bundle` sets together where many of a day say the same.
    """

    lines: Mapping[str, str]
    marks: Markup
    sample: Markup
    bundle_sample: Markup
    findings: Mapping[str, Line]
    set_bundle: Callable[[Sequence[Line]], str]

    def pull(self, events: Iterable[Event], up: str) -> Markup:
        """The lines of some events, for the page from which `up` leads to the site's root."""
        return from_page("".join(self._pull(events)), up)

    def _pull(self, events: Iterable[Event]) -> Iterator[str]:
        for some in in_bundles(events, self._told):
            is_bundle = len(some) > 1
            yield self.set_bundle([self.findings[event.id] for event in some]) if is_bundle else self.lines[some[0].id]

    def _told(self, event: Event) -> tuple[object, ...]:
        line = self.findings.get(event.id)
        return line.told if line else ()

    def weights(self, events: Iterable[Event]) -> Sequence[int]:
        """The bytes of each line."""
        return [len(self.lines[event.id].encode()) for event in events]


def build_galley(press: Press, order: Order) -> Galley:
    """Set the lines of all events of an order."""
    macros = press.templates.globals["parts"].lines  # type: ignore[attr-defined]  # macros are made as we run
    links = links_from_root(press.edition)
    html, findings, marks = {}, {}, set()
    for event in order.events:
        line = order.line_of(event, links)
        html[event.id] = str(macros.line(line))
        marks.add(line.mark)
        if line.rule:
            findings[event.id] = line
    samples = Markup(macros.line(SAMPLE)), Markup(macros.bundle([SAMPLE]))
    return Galley(html, Markup("").join(in_order(marks)), *samples, findings, macros.bundle)


def from_page(html: str, up: str) -> Markup:
    """HTML whose links lead from the site's root, for the page from which `up` leads there."""
    # A record's words cannot hold LINK: what is written with < by hand is escaped.
    return Markup(html.replace(LINK, LINK + up))


def links_from_root(edition: Edition) -> Links:
    """Links that lead from the site's root."""
    return Links(edition, look_up_people(edition), "", "")


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """All marks, each once, in the order in which scripts number them."""
    return tuple(sorted(set(marks), key=lambda mark: (mark.name, mark.word)))
