"""Facets: what the timeline is narrowed by, with the choices of each and the page on which each choice is listed."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from minutebook.addresses import address_of
from minutebook.events.event import Event, EventKind
from minutebook.labels import label
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.orders import TIMELINE, Order
from minutebook.record import Record

KINDS = {
    EventKind.MEETING: "Meetings",
    EventKind.NOTICE: "Meetings called",
    EventKind.CANCELLATION: "Cancellations",
    EventKind.MOTION: "Motions",
    EventKind.DECISION: "Decisions",
    EventKind.VOTE: "Votes",
    EventKind.ELECTION: "Elections",
    EventKind.EMAIL: "Emails",
    EventKind.STATEMENT: "Statements",
    EventKind.ACTION: "Actions",
    EventKind.FOLLOW_UP: "News of motions and actions",
    EventKind.CORRECTION: "Corrections",
    EventKind.BODY: "Beginnings and ends of bodies",
    EventKind.RULE: "Rules",
    EventKind.FINDING: "Findings under the rules",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its words, how many events have it, and the address of the page that lists them.

    `lang` is the language of the words, where it is not that of pages.
    """

    value: str
    words: str
    count: int
    address: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """`name` stands in addresses, `word` before the choices; `any_words` say that nothing is chosen.

    `address` is the page of all choices, for a menu too short to hold them.
    """

    name: str
    word: str
    any_words: str
    address: str
    choices: tuple[Choice, ...]

    def words_of(self, value: str) -> str:
        return next((choice.words for choice in self.choices if choice.value == value), "")


def build_facets(edition: Edition, order: Order) -> tuple[Facet, ...]:
    """Year, body, kind, topic and person, with those choices that some event has; years latest first, else by words."""
    archive, events, root = edition.view.archive, order.events, order.root

    def facet(
        name: str,
        word: str,
        any_words: str,
        address: str,
        values: Iterable[str],
        words: Callable[[str], str],
        page: Callable[[str], str],
        records: Mapping[str, Record[Any]] = {},
    ) -> Facet:
        counts = Counter(values)
        langs = {short: edition.lang_of_words(record.front) or "" for short, record in records.items()}
        choices = (
            Choice(value, words(value), count, page(value), langs.get(value, "")) for value, count in counts.items()
        )
        return Facet(name, word, any_words, address, tuple(sorted(choices, key=lambda each: _order(name, each))))

    return (
        facet("year", "Year", "All years", root, map(order.year_of, events), _year_words, lambda year: f"{root}{year}/"),
        facet("body", "Body", "All bodies", "bodies/" if root == TIMELINE else root, bodies_of(events, edition),
              edition.body_name, lambda body: body_address(body, root), archive.bodies),
        facet("kind", "Kind", "All kinds", root, (event.kind.value for event in events),
              lambda kind: KINDS[EventKind(kind)], lambda kind: kind_address(kind, root)),
        facet("topic", "Topic", "All topics", "topics/", (topic for event in events for topic in event.topics), label,
              lambda topic: address_of(f"topics/{topic}")),
        facet("person", "Person", "Everyone", "people/",
              (person for event in events for person in event.people if person in archive.people),
              lambda person: archive.people[person].front.title, lambda person: address_of(f"people/{person}"), archive.people),
    )  # fmt: skip


def body_of(event: Event, edition: Edition) -> str:
    """The short id of an event's body; empty where it has no public record."""
    archive = edition.view.archive
    short = archive.aliases.get(f"bodies/{event.body}", f"bodies/{event.body}").removeprefix("bodies/")
    return short if short in archive.bodies else ""


def bodies_of(events: Iterable[Event], edition: Edition) -> Iterator[str]:
    return (body for event in events if (body := body_of(event, edition)))


def body_address(body: str, root: str = TIMELINE) -> str:
    return address_of(f"{root}bodies/{body}")


def kind_address(kind: str, root: str = TIMELINE) -> str:
    return f"{root}kinds/{kind}/"


def _year_words(year: str) -> str:
    return str(int(year))


def _order(name: str, choice: Choice) -> tuple[int, str, str]:
    return (-int(choice.value) if name == "year" else 0, choice.words.casefold(), choice.value)
