"""References: who and what a document speaks of, each listed once in its head under an id that the text refers to."""

from dataclasses import dataclass, field
from urllib.parse import quote

from minutebook.labels import label
from minutebook.outputs.akoma_ntoso.elements import Node, Xml, make, mark
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

    `marked` keeps how a name was marked as what, since the same few names stand in a document again and again.
    """

    register: Register
    uris: Uris
    here: str
    listed: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    marked: dict[tuple[str, str], Xml] = field(default_factory=dict)

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

    def concept(self, kind: str, word: str) -> str:
        """A word of a closed set: a result, a position, a status."""
        return self._list("TLCConcept", f"{kind}-{word}", f"{ONTOLOGY}/concept/minutebook.{kind}.{word}", label(word))

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
            *(mark(tag, eId=ident, href=href, showAs=words) for ident, (tag, href, words) in rows),
            source=f"#{ORGANISATION}",
        )

    def _by_name(self, name: str) -> str:
        """Somebody who has no record: known in this document by name only."""
        ident = self.named.setdefault(name, f"name_{len(self.named) + 1}")
        return self._list("TLCPerson", ident, f"{self.here}#{ident}", name)

    def _list(self, tag: str, ident: str, href: str, words: str) -> str:
        if ident not in self.listed:
            self.listed[ident] = (tag, href, one_line(words))
        return f"#{ident}"
