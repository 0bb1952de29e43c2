"""A draft: a new record as a value, and what its writer is asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from minutebook.archive import Archive
from minutebook.dates import Clock, PartialDate
from minutebook.errors import MinutebookError
from minutebook.filing import is_device
from minutebook.quoting import closest, quoted
from minutebook.record import Record
from minutebook.records.body import Body
from minutebook.records.fields import SLUG
from minutebook.writing.slug import LONGEST, slug_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What the operator asked for; empty or None where nothing was said. `today` is the day on which it was asked."""

    today: date
    body: str = ""
    date: PartialDate | None = None
    title: str = ""
    id: str = ""
    start: Clock | None = None
    place: str = ""
    sender: str = ""
    moved: str = ""
    classification: str = ""
    seats: int | None = None
    preset: str = ""

    @property
    def day(self) -> PartialDate:
        return self.date or PartialDate.of(self.today)


@dataclass(frozen=True, slots=True)
class Draft:
    """A record to be written: its id, its text, and what its writer does next."""

    id: str
    text: str
    next: tuple[str, ...]

    @property
    def path(self) -> str:
        return f"records/{self.id}.md"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record that `new` can write. `asks` and `takes` name fields of Wish that it needs, and those it can use.

    `instead` names, for a field that it needs, one that makes it needless.
    """

    about: str
    asks: tuple[str, ...]
    takes: tuple[str, ...]
    draft: Callable[[Archive, Wish], Draft]
    instead: Mapping[str, str] = field(default_factory=dict)


def body_of(archive: Archive, wish: Wish) -> Record[Body]:
    """The body that is meant. Raises MinutebookError where there is none of that id."""
    body = archive.bodies.get(wish.body)
    if body:
        return body
    close = closest(wish.body, tuple(archive.bodies))
    known = ", ".join(sorted(archive.bodies)) or "none yet; write one with: minutebook new body"
    raise MinutebookError(
        f"There is no body “{wish.body}” in records/bodies/.",
        f"Did you mean {close}?" if close else f"There is: {known}.",
    )


def free_id(archive: Archive, folder: str, wish: Wish, *, dated: bool) -> str:
    """The id for a record in `folder`: from its date and title, with a number where the title gives nothing, or a name that
    Windows cannot have.

    Raises MinutebookError where the id asked for cannot be one.
    """
    if wish.id and (not SLUG.fullmatch(wish.id) or len(wish.id) > LONGEST):
        raise MinutebookError(
            f"{quoted(wish.id)} cannot be an id.",
            f"An id has at most {LONGEST} small letters from a to z, digits and hyphens, such as national-committee.",
        )
    if not dated and is_device(wish.id):
        raise MinutebookError(
            f"{quoted(wish.id)} cannot be an id: Windows keeps it for a device, and nobody could fetch the archive there.",
            f"Give another, such as {wish.id}-1.",
        )
    slug = wish.id or slug_of(wish.title)
    if slug and (dated or not is_device(slug)):
        return f"{folder}/{wish.day}-{slug}" if dated else f"{folder}/{slug}"
    stem = f"{folder}/{wish.day}" if dated else f"{folder}/{slug or folder}"
    number = 1
    while (found := f"{stem}-{number}") in archive.by_id or found in archive.unreadable:
        number += 1
    return found
