"""Links: from names and references, as records state them, to words that lead to the right page or are plain text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

from markupsafe import Markup

from minutebook.addresses import address_of, decision_address, relative
from minutebook.archive import folded
from minutebook.labels import LATER, WITHHELD, label
from minutebook.meeting import Meeting
from minutebook.outputs.edition import Edition
from minutebook.record import Fact, Record
from minutebook.records.fields import CountOrNames
from minutebook.records.front import FrontMatter
from minutebook.words import EntryType

QUOTED = re.compile("“([^“”]+)”")
WITH_PAGES = (EntryType.MOTION, EntryType.VOTE, EntryType.DECISION)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, or nowhere where `href` (escaped already) is empty. A template prints it as it is.

    `lang` is the language of the words, where it is not that of the page. `after` are words of ours that follow in the link.
    """

    words: str
    href: str = ""
    is_withheld: bool = False
    lang: str = ""
    after: str = ""

    def __html__(self) -> str:
        spoken = f' lang="{escape(self.lang)}"' if self.lang else ""
        words = f"<bdi{spoken}>{escape(self.words, quote=False)}</bdi>{escape(self.after, quote=False)}"
        if self.is_withheld:
            return f'<span class="mb-withheld">{words}</span>'
        return f'<a href="{self.href}">{words}</a>' if self.href else words


LookUp = Callable[[str, str], Link]


def look_up_people(edition: Edition) -> LookUp:
    """A function from a name, and the way up to the site's root, to the link of a person, which remembers what it found."""
    view = edition.view

    @cache
    def look_up(name: str, up: str) -> Link:
        words, person = view.name_of(name), view.archive.person_id(name)
        if person is None or folded(name) in view.withheld_names:
            return Link(words)
        target = f"people/{person}"
        return Link(words, up + address_of(target), lang=lang_of(target, words, edition))

    return look_up


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the links of the page at address `here`; `up` is the way from there to the site's root."""

    edition: Edition
    look_up: LookUp
    here: str
    up: str

    def to(self, target: str, words: str) -> Link:
        """A link to a record, entry or meeting that has a page, by its full id."""
        return Link(words, self.address(address_of(target)), lang=lang_of(target, words, self.edition))

    def spoken(self, front: FrontMatter) -> Markup:
        """The attributes by which browsers know how to read and to write words of a record."""
        lang = self.edition.lang_of_words(front)
        return Markup('dir="auto" lang="{}"').format(lang) if lang else Markup('dir="auto"')

    def said(self, words: str, front: FrontMatter) -> Link | str:
        """Words that a record says, such as a role or a place, marked where they are in another language than the page."""
        lang = self.edition.lang_of_words(front) if words else None
        return Link(words, lang=lang) if lang else words

    def address(self, address: str) -> str:
        """The way from this page to an address of the site."""
        return self.up + address if self.up and "#" not in address else relative(address, self.here)

    def person(self, name: str) -> Link:
        """A person by id or name: a link where the person has a public page."""
        return self.look_up(name, self.up)

    def people(self, names: Iterable[str]) -> tuple[Link, ...]:
        """People, and bodies where these moved, signed or were written to."""
        return tuple(map(self.owner, names))

    def owner(self, name: str) -> Link:
        """A person or a body."""
        return self.body(name) if name in self.edition.view.archive.bodies else self.person(name)

    def body(self, body: str) -> Link:
        """A body by its short id: a link where it has a public record."""
        archive = self.edition.view.archive
        short = archive.aliases.get(f"bodies/{body}", f"bodies/{body}").removeprefix("bodies/")
        if short not in archive.bodies:
            return Link(WITHHELD, is_withheld=True) if self.edition.view.is_withheld(f"bodies/{body}") else Link(body)
        return self.to(f"bodies/{short}", archive.bodies[short].front.title)

    def reference(self, reference: str, record: Record[FrontMatter]) -> Link:
        """What a reference made in `record` leads to, by its title; “withheld”, “a later record”, or as written."""
        full = self.edition.view.archive.full_reference(reference, record)
        return self.full(full, written=reference)

    def full(self, target: str, *, written: str = "") -> Link:
        """What a full id leads to, by its title."""
        view = self.edition.view
        if view.is_withheld(target) or view.is_withheld(f"bodies/{target}") or view.is_withheld(f"people/{target}"):
            return Link(WITHHELD, is_withheld=True)
        archive = view.archive
        if archive.unreadable and archive.is_left_out(target):  # only where the archive is shown as of a day
            return Link(LATER)
        if "#" in target:
            fact = archive.entries.get(target)
            return self.to(target, fact.title) if fact else Link(written or target)
        if target in archive.by_id:
            return self.to(target, archive.by_id[target].front.title)
        if target in archive.meetings:
            return self.to(target, title_of(archive.meetings[target]))
        if target in archive.bodies:
            return self.body(target)
        return self.person(target) if target in archive.people else Link(written or target)

    def fact(self, fact: Fact[object]) -> Link:
        return self.to(fact.id, fact.title)

    def decision(self, fact: Fact[object]) -> Link:
        """The page that a motion, vote or decision has to itself; its place in the record for entries of other types."""
        if fact.entry and fact.entry.type in WITH_PAGES:
            address = relative(decision_address(fact.id), self.here)
            return Link(fact.title, address, lang=lang_of(fact.id, fact.title, self.edition))
        return self.fact(fact)

    def own_page(self, target: str) -> Link:
        """What a full id leads to: the page that it has to itself, where there is one."""
        fact = self.edition.view.archive.entries.get(target)
        return self.decision(fact) if fact else self.full(target)

    def topic(self, topic: str) -> Link:
        return Link(label(topic), relative(f"topics/{topic}/", self.here))

    def count(self, value: CountOrNames | None) -> tuple[Link, ...] | str:
        """Names as links, or a number as words."""
        if value is None:
            return ()
        return self.people(value.names) if value.names else f"{value.size:,}"


def joined(links: Iterable[Any], between: str = ", ") -> Markup:
    """Links after one another, set apart by commas."""
    return Markup(between).join(links)


def named(words: str, link: Link) -> Markup | None:
    """Words with a link where they quote what it leads to; None where they do not."""
    before, found, after = words.partition(f"“{link.words}”")
    return Markup("{}“{}”{}").format(before, Markup(link), after) if found else None


def isolated(words: str | Markup) -> Markup:
    """A sentence of ours in which names in quotes read in their own direction; what is marked up already stays."""
    return words if isinstance(words, Markup) else Markup(QUOTED.sub(r"“<bdi>\1</bdi>”", str(Markup.escape(words))))


def coded(words: str) -> Markup:
    """Words of ours with what stands between backticks as code."""
    parts = (
        f"<code>{escape(part)}</code>" if index % 2 else escape(part) for index, part in enumerate(words.split("`"))
    )
    return Markup("".join(parts))


def lang_of(target: str, words: str, edition: Edition) -> str:
    """The language of words that are the title of a record, entry or meeting; empty for that of pages, and for our own."""
    if edition.is_all_english:
        return ""
    archive = edition.view.archive
    fact, meeting = archive.entries.get(target), archive.meetings.get(target)
    record = fact.record if fact else meeting.records[0] if meeting else archive.by_id.get(target)
    lang = edition.lang_of_words(record.front) if record else None
    if not record or not lang:
        return ""
    title = fact.title if fact else title_of(meeting) if meeting else record.front.title
    return lang if title == words else ""


def title_of(meeting: Meeting) -> str:
    """The title of a meeting: that of its minutes, else of its agenda, else of its first paper."""
    return meeting.records[0].front.title if not meeting.minutes else meeting.minutes.front.title
