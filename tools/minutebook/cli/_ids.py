"""Ids that the operator gives to choose by: those that the archive does not have are refused, with the likely ones."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from minutebook.errors import MinutebookError
from minutebook.quoting import id_from, meant, nearest

if TYPE_CHECKING:
    from minutebook.archive import Archive
    from minutebook.events.event import Event
    from minutebook.rules.binding import BindingRule

ARCHIVE = "this archive"
PUBLIC = "the public record"
MANY = {"body": "bodies", "person": "people", "topic": "topics", "rule": "rules"}
SUGGESTED = 3
NAMED = 12
"""How many ids of a kind a message lists where none is like the one given."""


def expect_body(word: str | None, archive: "Archive", others: Iterable[str] = (), where: str = ARCHIVE) -> None:
    """Raises MinutebookError where a word is given that is the id of no body; `others` are ids of bodies without a record."""
    named = {body: record.front.title for body, record in archive.bodies.items()}
    _expect(word, "body", {**_bare(archive.by_body), **_bare(others), **named}, archive, where)


def expect_rule(word: str, archive: "Archive", rules: "Iterable[BindingRule[Any]]") -> None:
    """Raises MinutebookError where a word is given that is neither the id of a rule nor the last word of one."""
    named = {rule.id: rule.facts.title or "" for rule in rules}
    if "#" not in word:
        named = {ident.rpartition("#")[2]: name for ident, name in named.items()}
    _expect(word, "rule", named, archive)


def expect_of_events(body: str, person: str, topic: str, archive: "Archive", events: "Iterable[Event]") -> None:
    """Raises MinutebookError where a word is given that is the id of no body, person or topic of a public archive."""
    events = tuple(events)
    expect_body(body, archive, (event.body for event in events if event.body), PUBLIC)
    people = {ident: record.front.title for ident, record in archive.people.items()}
    _expect(person, "person", people, archive, PUBLIC)
    stated = (topic for record in archive.records for topic in record.front.topics)
    topics = _bare([*stated, *(each for event in events for each in event.topics)])
    _expect(topic, "topic", topics, archive, PUBLIC)


def _bare(ids: Iterable[str]) -> dict[str, str]:
    return dict.fromkeys(ids, "")


def _expect(word: str | None, one: str, known: Mapping[str, str], archive: "Archive", where: str = ARCHIVE) -> None:
    """`known` are ids, each with the name of what has it, where it has one."""
    if word and word not in known:
        raise MinutebookError(f"There is no {one} “{word}” in {where}.", _hint(word, MANY[one], known, archive))


def _hint(word: str, many: str, known: Mapping[str, str], archive: "Archive") -> str:
    now = archive.aliases.get(f"{many}/{word}", "").rpartition("/")[2]
    near = [now] if now in known else _near(word, known)
    if near:
        return meant(near)
    ids = sorted(known)
    more = f", and {len(ids) - NAMED:,} more" if len(ids) > NAMED else ""
    return f"Its {many}: {', '.join(ids[:NAMED])}{more}." if ids else f"It has no {many}."


def _near(word: str, known: Mapping[str, str]) -> list[str]:
    """The ids that are most like a word, which may be a path or a name as well, or begin one of the id's own words."""
    asked = word if "#" in word else id_from(word.rpartition("/")[2])
    by_name = {id_from(name): ident for ident, name in sorted(known.items(), reverse=True) if name}
    like = nearest(asked, [*dict.fromkeys((*known, *by_name))], SUGGESTED)
    begun = sorted(ident for ident in known if asked and f"-{asked}" in f"-{ident}")
    found = (ident if ident in known else by_name[ident] for ident in (*like, *begun))
    return [*dict.fromkeys(found)][:SUGGESTED]
