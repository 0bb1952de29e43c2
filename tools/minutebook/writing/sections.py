"""Sections of agendas and minutes: headings, and what stands under them."""

from dataclasses import dataclass

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.record import Fact
from minutebook.records.entries.action import Action
from minutebook.writing.business import open_actions, unapproved_minutes
from minutebook.writing.markdown import plain, relative_path

WELCOME = "Welcome and apologies"
LAST_MINUTES = "Minutes of the last meeting"
MATTERS_ARISING = "Matters arising"
OTHER_BUSINESS = "Any other business"
ORDER = (WELCOME, LAST_MINUTES, MATTERS_ARISING, OTHER_BUSINESS)


@dataclass(frozen=True, slots=True)
class Section:
    """A second-level heading with its number, which may be empty, and its lines."""

    number: str
    title: str
    lines: tuple[str, ...] = ()

    def __str__(self) -> str:
        number = f"{self.number}. " if self.number else ""
        return f"## {number}{plain(self.title)}\n" + "".join(f"{line}\n" for line in self.lines)


def usual_sections(business: dict[str, tuple[str, ...]]) -> tuple[Section, ...]:
    """The sections of a meeting that has no agenda, numbered, with what there is to come back to."""
    return tuple(Section(str(number), title, business.get(title, ())) for number, title in enumerate(ORDER, 1))


def business_lines(archive: Archive, body: str, day: PartialDate, record: str) -> dict[str, tuple[str, ...]]:
    """What a body has to come back to on a day, as lines under two headings, with links from the record of that id."""
    minutes = tuple(
        f"- [{plain(each.front.title)}]({relative_path(each.id, record)}): to be approved."
        for each in unapproved_minutes(archive, body, day)
    )
    actions = tuple(_action(archive, fact, record) for fact in open_actions(archive, body, day))
    return {LAST_MINUTES: minutes, MATTERS_ARISING: actions}


def text_of(sections: tuple[Section, ...]) -> str:
    return "\n".join(map(str, sections))


def _action(archive: Archive, fact: Fact[Action], record: str) -> str:
    owners = ", ".join(plain(archive.name_of(owner)) for owner in fact.facts.owner)
    due = f", due {fact.facts.due.words}" if fact.facts.due else ""
    link = f"[{plain(fact.record.front.title)}]({relative_path(fact.record.id, record)})"
    return f"- {owners}: {plain(fact.facts.task)} ({link}{due})"
