"""References: who and what a document speaks of, each listed once in its head under an id that the text refers to."""

from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from minutebook.labels import label
from minutebook.outputs.akoma_ntoso.elements import Node, Xml, make, safe
from minutebook.outputs.akoma_ntoso.uris import ONTOLOGY, Uris
from minutebook.outputs.characters import one_line
from minutebook.outputs.dataset.register import Register
from minutebook.public import NAME_WITHHELD

ORGANISATION = "organisation"
ATTACHMENT = "hasAttachment"
ORDER = ("original", "passiveRef", "activeRef", ATTACHMENT, "TLCPerson", "TLCOrganization", "TLCConcept", "TLCObject", "TLCEvent",
         "TLCRole")  # fmt: skip


@dataclass(frozen=True)
class References:
    """The references of one document, whose address is `here`. Each method lists a thing and gives the `#id` to refer by.

    `parties` and `marked` keep how a name was listed, and marked as what: the same few stand in a document again and again.
    """

    register: Register
    uris: Uris
    here: str
    listed: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    parties: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    marked: dict[str | None, dict[str, Xml]] = field(default_factory=dict)

    def organisation(self) -> str:
        """The organisation that keeps the archive."""
        return self._list("TLCOrganization", ORGANISATION, f"{self.uris.base}#organisation", self.register.edition.name)

    def body(self, short: str) -> str:
        found, name = self.register.body(short)
        known = short if found else quote(short)
        href = self.uris.of(f"bodies/{short}") if found else f"{ONTOLOGY}/organization/minutebook.{known}"
        return self._list("TLCOrganization", f"body-{known}", href, name or short)

    def party(self, name: str) -> tuple[str, str, str]:
        """A person, or a body where the name is that of one: (reference, name to show, element that marks it)."""
        if name not in self.parties:
            self.parties[name] = self._party(name)
        return self.parties[name]

    def marked_as(self, what: str | None) -> dict[str, Xml]:
        """The names that were marked as something, to which whoever marks another adds it."""
        return self.marked.setdefault(what, {})

    def concept(self, kind: str, word: str) -> str:
        """A word of a closed set: a result, a position, a status."""
        ident = f"{kind}-{word}"
        if ident in self.listed:
            return f"#{ident}"
        return self._list("TLCConcept", ident, f"{ONTOLOGY}/concept/minutebook.{kind}.{word}", label(word))

    def role(self, words: str) -> str:
        """What somebody was there as, in whatever words."""
        slug = quote("-".join(words.casefold().split()), safe="")
        return self._list("TLCRole", f"role-{slug}", f"{ONTOLOGY}/role/minutebook.{slug}", label(words))

    def statement(self, target: str, title: str) -> str:
        """What a section of the text states: an entry, at its own address."""
        return self._list("TLCObject", f"entry-{target.partition('#')[2]}", self.uris.of(target), title)

    def meeting(self, target: str, title: str) -> str:
        return self._list("TLCEvent", "meeting", self.uris.of(target), title)

    def document(self, way: str, target: str, title: str) -> str:
        """What this document changes (activeRef), what changes it (passiveRef), or a file beside it (hasAttachment)."""
        number = sum(tag == way for tag, _, _ in self.listed.values()) + 1
        address = self.uris.of(target)
        return self._list(way, f"{way}_{number}", address.rstrip("/") if way == ATTACHMENT else address, title)

    def original(self) -> str:
        return self._list("original", "original", self.here, label("original"))

    def render(self) -> Node:
        """All of them, by kind and in the order in which they were first met."""
        rows = sorted(self.listed.items(), key=lambda row: ORDER.index(row[1][0]))
        return make(
            "references",
            *(_listed(tag, ident, href, words) for ident, (tag, href, words) in rows),
            source=f"#{ORGANISATION}",
        )

    def _party(self, name: str) -> tuple[str, str, str]:
        archive = self.register.edition.view.archive
        if name in archive.bodies:
            return self.body(name), archive.bodies[name].front.title, "organization"
        person, shown = self.register.person(name)
        if person:
            title = archive.people[person].front.title
            return (
                self._list("TLCPerson", f"person-{person}", self.uris.of(f"people/{person}"), title),
                shown or title,
                "person",
            )
        return self._by_name(shown or NAME_WITHHELD), shown or NAME_WITHHELD, "person"

    def _by_name(self, name: str) -> str:
        """Somebody who has no record: known in this document by name only."""
        ident = self.named.setdefault(name, f"name_{len(self.named) + 1}")
        return self._list("TLCPerson", ident, f"{self.here}#{ident}", name)

    def _list(self, tag: str, ident: str, href: str, words: str) -> str:
        if ident not in self.listed:
            self.listed[ident] = (tag, href, _on_one_line(words))
        return f"#{ident}"


def _listed(tag: str, ident: str, href: str, words: str) -> Xml:
    return Xml(f'<{tag} eId="{safe(ident)}" href="{safe(href)}" showAs="{safe(words)}"/>')


@lru_cache(1 << 12)
def _on_one_line(words: str) -> str:
    """One document after the other names the same people and words."""
    return one_line(words)
