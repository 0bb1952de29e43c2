"""Facts: what an entry states beside its text, a paragraph for each key, with people, dates and references marked as such."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

from minutebook.archive import REFERENCE_KEYS, folded
from minutebook.dates import Moment, PartialDate
from minutebook.labels import RELATIONS_PROPOSED, RESULTS, WITHHELD, label
from minutebook.names_written import NAMES
from minutebook.outputs.akoma_ntoso.elements import Xml, mark, safe
from minutebook.outputs.akoma_ntoso.references import References
from minutebook.public import NAME_WITHHELD
from minutebook.record import Record
from minutebook.records.entries.decision import ATTRIBUTES
from minutebook.records.fields import CountOrNames, Model
from minutebook.records.front import FrontMatter
from minutebook.records.presence import Attendees
from minutebook.words import Result

PEOPLE = frozenset((*NAMES, "nominated"))
PROSE = frozenset(
    {"text", "clause", "note", "task", "interest", "was", "now", "reason", "question", "answer", "summary"}
)
ELSEWHERE = frozenset({"id", "title", "type", "vote", *PROSE})
"""Keys that a section shows in another way."""
PROPOSED = {ATTRIBUTES[relation]: words for relation, words in RELATIONS_PROPOSED.items()}
"""What a motion that was not carried says of others."""


def stated(facts: Model, record: Record[FrontMatter], references: References) -> Iterator[Xml]:
    """A paragraph for each key that an entry has and that is shown nowhere else."""
    is_lost = vars(facts).get("result") not in (None, Result.CARRIED)
    for key, value in vars(facts).items():
        if key not in ELSEWHERE and _is_said(value, key, facts):
            relation = PROPOSED.get(key) if is_lost else None
            yield fact(relation or label_of(key), words_of(key, value, record, references))


def fact(name: str, words: Iterable[str]) -> Xml:
    """A paragraph that says one thing: `Moved: Jane Roe`."""
    return Xml(f"<p>{_label(name)}: {''.join([safe(word) for word in words])}</p>")


@lru_cache
def _label(name: str) -> Xml:
    return mark("inline", name, name="label")


@lru_cache
def label_of(key: str) -> str:
    """A key as its label: `seconded`, `elected_by`."""
    return label(key.rstrip("_").replace("_", "-"))


def words_of(key: str, value: Any, record: Record[FrontMatter], references: References) -> list[str]:
    """A value in words, marked by what it is."""
    if key in REFERENCE_KEYS:
        return _joined([[_reference(each, record, references)] for each in _several(value)])
    if key in PEOPLE and not isinstance(value, CountOrNames):
        return _joined([[person(each, references)] for each in _several(value)])
    if isinstance(value, CountOrNames | Attendees):
        return _counted(value, references)
    if isinstance(value, tuple):
        return _joined([words_of("", each, record, references) for each in value])
    if isinstance(value, Model):
        said = {name: each for name, each in vars(value).items() if _is_said(each, name, value)}
        return _inside(said, record, references)
    if isinstance(value, Mapping):
        return _inside(value, record, references)
    return [_plain(value, references)]


def person(name: str, references: References, role: str | None = None) -> Xml:
    """Somebody, or a body, by the name to show."""
    marked = references.marked_as(role)
    if name not in marked:
        to, shown, tag = references.party(name)
        as_ = references.role(role) if role and tag == "person" else None
        marked[name] = mark(tag, shown, refersTo=to, as_=as_)
    return marked[name]


def day(value: PartialDate) -> str:
    """A day; a month or year is words only, since the standard's dates are whole."""
    return mark("date", value.words, date=value.first.isoformat()) if value.is_exact else value.words


def outcome(result: Result, references: References) -> Xml:
    return mark("outcome", RESULTS[result], refersTo=references.concept("result", result.value))


def _plain(value: object, references: References) -> str:
    if isinstance(value, Result):
        return outcome(value, references)
    if isinstance(value, PartialDate):
        return day(value)
    if isinstance(value, Moment):
        return mark("date", value.words, date=value.date.first.isoformat()) if value.date.is_exact else value.words
    if isinstance(value, date):
        return mark("date", PartialDate.of(value).words, date=value.isoformat())
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, StrEnum):
        return label(value.value)
    view = references.register.edition.view
    return NAME_WITHHELD if folded(str(value)) in view.withheld_names or view.is_withheld(str(value)) else str(value)


def _reference(reference: str, record: Record[FrontMatter], references: References) -> str:
    """A reference as a link; “withheld” where what it leads to is not public."""
    archive = references.register.edition.view.archive
    target = references.register.reference(reference, record)
    if target is None or target == WITHHELD:
        return WITHHELD
    if target in archive.bodies or target in archive.people:
        return person(target, references)
    found = archive.resolve(reference, record)
    title = getattr(found, "title", None) or getattr(getattr(found, "front", None), "title", None) or target
    return mark("ref", title, href=references.uris.of(target)) if found else target


def _counted(value: CountOrNames | Attendees, references: References) -> list[str]:
    if value.count is not None:
        return [f"{value.count:,}"]
    names = value.names if isinstance(value, CountOrNames) else tuple(each.name for each in value.people)
    return _joined([[person(name, references)] for name in names])


def _inside(values: Mapping[str, Any], record: Record[FrontMatter], references: References) -> list[str]:
    """What a value with parts says: `Person: Jane Roe; Votes: 41`."""
    parts = [[f"{label_of(key)}: ", *words_of(key, value, record, references)] for key, value in values.items()]
    return _joined(parts, "; ")


def _joined(parts: list[list[str]], by: str = ", ") -> list[str]:
    return [piece for number, part in enumerate(parts) for piece in ((by, *part) if number else part)]


def _several(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)


def _is_said(value: object, key: str, facts: Model) -> bool:
    """Whether there is something to say of a key; “no” only where that was written, since most flags are off unless they are."""
    if value is False:
        return key in facts.__pydantic_fields_set__
    return value is not None and value not in ((), {}, "")
