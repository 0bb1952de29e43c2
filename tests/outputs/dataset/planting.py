"""Planting: records and entries of every type with a value of its own in every field, found by walking the types."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from minutebook.dates import Clock, Moment, PartialDate
from minutebook.records import RECORD_TYPES
from minutebook.records.entries import ENTRY_TYPES
from minutebook.records.entries.rule import Rule, rule_type
from minutebook.records.fields import CountOrNames, Model, Written
from minutebook.records.presence import Attendees
from minutebook.records.tally import Threshold
from minutebook.rule_words import RuleKind
from minutebook.words import EntryType, RecordType

FOLDERS = {
    RecordType.ORGANISATION: "organisation.md",
    RecordType.BODY: "bodies/planted-{day}.md",
    RecordType.PERSON: "people/planted-{day}.md",
    RecordType.RULEBOOK: "rulebooks/planted-{day}.md",
    RecordType.AGENDA: "meetings/planted-body/2026-03-{day:02}/agenda.md",
    RecordType.MINUTES: "meetings/planted-body/2026-03-{day:02}/minutes.md",
    RecordType.PAPER: "meetings/planted-body/2026-03-{day:02}/planted.md",
    RecordType.EMAIL: "emails/planted-body/2026-03-{day:02}-planted.md",
    RecordType.VOTE: "votes/planted-body/2026-03-{day:02}-planted.md",
    RecordType.ELECTION: "elections/planted-body/2026-03-{day:02}-planted.md",
    RecordType.MOTION: "motions/planted-body/2026-03-{day:02}-planted.md",
    RecordType.STATEMENT: "statements/planted-body/2026-03-{day:02}-planted.md",
}
PARAMETER = "4321 clear days"
FIXED: dict[str, object] = {"kind": "notice", "parameters": {"at-least": PARAMETER}}
"""What a rule asks, whose form depends on its kind."""
LETTERS = "abcdefghij"


@dataclass(frozen=True)
class Planted:
    """One value: the id of the record or entry, the key that holds it (`vote.for.names`), and the value."""

    place: str
    key: str
    value: object


@dataclass
class Planter:
    """Makes values that are all different. `variant` chooses among ways to write one thing: numbers, names, a roll."""

    variant: int
    number: Iterator[int] = field(default_factory=lambda: count(1000))
    planted: list[Planted] = field(default_factory=list)

    def plant(self, model: type[Model], place: str, path: str = "") -> dict[str, object]:
        """Values for all fields of a model, as YAML has them; each is noted with its place and key."""
        found = {}
        for name, info in model.model_fields.items():
            key = info.alias or name
            if key in ("type", "id"):
                continue
            if name in FIXED and model in (Rule, *map(rule_type, RuleKind)):
                found[key] = FIXED[name]
                self._note(place, key, PARAMETER if name == "parameters" else FIXED[name])
                continue
            found[key] = self.value(_annotation(info), place, f"{path}{key}")
        return found

    def value(self, kind: Any, place: str, key: str) -> object:
        kind, written = _plain(kind)
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is tuple:
            one = Annotated[arguments[0], Written(written)] if written else arguments[0]
            return [self.value(one, place, key) for _ in range(2 if self.variant == 3 else 1)]
        if origin is dict:
            return self._mapping(arguments, place, key)
        if isinstance(kind, type) and issubclass(kind, CountOrNames):
            return self._count_or_names(place, key)
        if isinstance(kind, type) and issubclass(kind, Attendees):
            return self._attendees(kind, place, key)
        if isinstance(kind, type) and issubclass(kind, Threshold):
            return self._keep(place, {f"{key}.fraction": "3/7", f"{key}.of": "present", f"{key}.strict": True})
        if isinstance(kind, type) and issubclass(kind, Model):
            return self.plant(kind, place, f"{key}.")
        return self._note(place, key, self._leaf(kind, written, key))

    def _leaf(self, kind: Any, written: str, key: str) -> object:
        number = next(self.number)
        if kind is PartialDate:
            return f"{number}-05-06"
        if kind is Moment:
            return f"{number}-05-06 07:08"
        if kind is Clock:
            return f"{number // 60 % 24:02}:{number % 60:02}"
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return "public" if key == "visibility" else [word for word in kind if word != "withheld"][-1].value
        if kind is bool:
            return self.variant != 3
        if kind is int:
            return number
        if key == "timezone":
            return "Europe/Malta"
        if key == "lang":
            return f"mt-x-{number}"
        if kind is str and written == "fraction":
            return f"{number % 97 + 1}/1000"
        return f"planted-{''.join(LETTERS[int(digit)] for digit in str(number))}"

    def _mapping(self, arguments: tuple[Any, ...], place: str, key: str) -> dict[str, object]:
        """A mapping's keys are facts too, but those of a roll, which are positions."""
        of, holds = _plain(arguments[0])[0], arguments[1]
        if isinstance(of, type) and issubclass(of, StrEnum):
            return (
                {each.value: self.value(holds, place, f"{key}.{each.value}") for each in of}
                if self.variant == 2
                else {}
            )
        name = self._note(place, key, self._leaf(str, "", key))
        if holds is object:
            return {str(name): self._note(place, key, self._leaf(str, "", key))}
        return {str(name): self.value(holds, place, key)}

    def _count_or_names(self, place: str, key: str) -> object:
        if self.variant == 0:
            return self._note(place, f"{key}.count", next(self.number))
        if self.variant == 2 and key.startswith("vote."):  # names stand in the roll, beside numbers
            return self._note(place, f"{key}.count", next(self.number))
        return [self._note(place, f"{key}.names", self._leaf(str, "", key))]

    def _attendees(self, kind: type[Model], place: str, key: str) -> object:
        if self.variant == 0:
            return self._note(place, f"{key}.count", next(self.number))
        (person,) = get_args(kind.model_fields["people"].annotation)[:1]
        return [self.plant(person, place, f"{key}.people.")]

    def _keep(self, place: str, values: dict[str, object]) -> dict[str, object]:
        return {key.rpartition(".")[2]: self._note(place, key, value) for key, value in values.items()}

    def _note(self, place: str, key: str, value: object) -> object:
        self.planted.append(Planted(place, key, value))
        return value


def plant_archive(variant: int) -> tuple[dict[str, str], list[Planted]]:
    """Files by their path under records/, and all that is planted in them."""
    planter, files = Planter(variant), {}
    days = count(1)
    for kind, model in RECORD_TYPES.items():
        path = FOLDERS[kind].format(day=next(days))
        record = path.removesuffix(".md")
        values = planter.plant(model, record)
        values["x-planted"] = planter._note(record, "x-", "planted-in-an-extension")
        files[path] = _file(
            kind, values, _entries(planter, record) if kind is RecordType.MINUTES else "planted-in-text"
        )
    planter.planted.append(Planted(record, "text", "planted-in-text"))
    return files, planter.planted


def _file(kind: RecordType, values: dict[str, object], text: str) -> str:
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())
    return f"---\ntype: {kind.value}\n{lines}---\n{text}\n"


def _entries(planter: Planter, record: str) -> str:
    text = "## 7. Planted heading\n\n"
    for kind, model in ENTRY_TYPES.items():
        place = f"{record}#planted-{kind.value}"
        values = {**planter.plant(model, place), "id": planter._note(place, "id", f"planted-{kind.value}")}
        values["x-planted"] = planter._note(place, "x-", f"planted-in-an-extension-of-{kind.value}")
        lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())
        text += f"```{EntryType(kind).value}\n{lines}```\n\n"
    return text


def _annotation(info: FieldInfo) -> Any:
    """A field's annotation with what pydantic took out of it."""
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation  # type: ignore[valid-type]


def _plain(kind: Any, written: str = "") -> tuple[Any, str]:
    """A type without what surrounds it, and how the manual says that it is written."""
    while True:
        if get_origin(kind) is Annotated:
            kind, *about = get_args(kind)
            written = next((each.words for each in reversed(about) if isinstance(each, Written)), written)
        elif get_origin(kind) in (Union, UnionType):
            (kind,) = [each for each in get_args(kind) if each is not NoneType]
        else:
            return kind, written
