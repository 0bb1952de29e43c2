"""What pages say to search engines: every type and property of their JSON-LD is schema.org's, where schema.org has it."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from .sites import CHECKERS, MISSING

# schema.org's vocabulary as TypeScript: `interface EventBase extends ThingBase { "about"?: SchemaValue<Thing | ...> }`.
TYPES = CHECKERS / "schema-dts/dist/schema.d.ts"
INTERFACE = re.compile(r"interface (\w+?)(Base|Leaf) extends ([^{]+)\{(.*?)\n\}", re.DOTALL)
PROPERTY = re.compile(r'^    "(\w+)"\??: (?:SchemaValue<([^,]*),|)', re.MULTILINE)
UNION = re.compile(r"^export type (\w+)(?:<.*?>)? = (?!Omit)(.+);$", re.MULTILINE)
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
WORDS = {"Text", "URL", "Date", "DateTime", "Number", "Integer", "Boolean", "Time", "IdReference"}
pytestmark = pytest.mark.skipif(not TYPES.is_file(), reason=MISSING)


class Vocabulary:
    """Which properties each type has, what each property may hold, and which types are kinds of which."""

    def __init__(self, source: str) -> None:
        self._above: dict[str, set[str]] = {}
        self._own: dict[str, dict[str, set[str]]] = {}
        for name, kind, above, body in INTERFACE.findall(source):
            self._above[name + kind] = set(re.findall(r"\w+(?:Base|Leaf)", above))
            self._own[name + kind] = {key: set(re.findall(r"\w+", held)) for key, held in PROPERTY.findall(body)}
        self._below = {name: set(re.findall(r"\w+", union)) for name, union in UNION.findall(source)}

    def holds(self, type_: str) -> dict[str, set[str]]:
        """The properties of a type, its own and those of the types that it is a kind of; empty where there is no such type."""
        return self._held(f"{type_}Leaf" if f"{type_}Leaf" in self._own else f"{type_}Base")

    def kinds(self, type_: str) -> set[str]:
        found, todo = set[str](), [type_]
        while todo:
            name = todo.pop().removesuffix("Leaf")
            if name not in found:
                found.add(name)
                todo += self._below.get(name, ())
        return found

    def _held(self, name: str) -> dict[str, set[str]]:
        found = dict(self._own.get(name, {}))
        for above in self._above.get(name, ()):
            found = self._held(above) | found
        return found


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(TYPES.read_text(encoding="utf-8"))


def faults(thing: dict[str, Any], way: str) -> Iterator[str]:
    """What schema.org does not know of a thing and of those in it.

    A role has the property that it stands in once more, to whatever it is the role of: so schema.org has it.
    """
    type_ = thing.get("@type")
    if type_ is None:
        yield from [f"{way}: no type"] if set(thing) != {"@id"} else []
        return
    known = vocabulary().holds(type_)
    yield from [] if known else [f"{way}: no type {type_}"]
    for key, value in thing.items():
        if key.startswith("@"):
            continue
        if type_ in vocabulary().kinds("Role") and way.endswith(f"/{key}"):
            continue
        if key not in known:
            yield f"{way}: {type_} has no {key}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from misfits(each, known[key], f"{way}/{key}")
                yield from faults(each, f"{way}/{key}")
            elif not known[key] & WORDS and not str(each).startswith("https://schema.org/"):
                yield f"{way}: {key} holds words, not {sorted(known[key])}"


def misfits(thing: dict[str, Any], allowed: set[str], way: str) -> Iterator[str]:
    """A thing of a type that a property does not hold; a role may stand for whatever it is the role of."""
    type_ = thing.get("@type")
    fitting = {kind for name in (*allowed, "Role") for kind in vocabulary().kinds(name)}
    if type_ and type_ not in fitting:
        yield f"{way}: holds {sorted(allowed)}, not {type_}"


def test_all_linked_data_is_in_the_vocabulary_of_schema_org(sites: Path) -> None:
    found, types = set(), set()
    for path in sites.rglob("*.html"):
        for script in SCRIPT.findall(path.read_text(encoding="utf-8")):
            document = json.loads(script)
            assert document["@context"] == "https://schema.org"
            types |= {thing["@type"] for thing in document["@graph"]}
            found |= {fault for thing in document["@graph"] for fault in faults(thing, thing["@type"])}
    assert sorted(found) == []
    assert {"Event", "Organization", "Person", "Legislation", "VoteAction", "BreadcrumbList", "WebSite"} <= types


def test_what_the_vocabulary_does_not_hold_is_found() -> None:
    thing = {
        "@type": "Person",
        "name": "Jane Roe",
        "votes": 3,
        "worksFor": {"@type": "Person"},
        "knows": {"@type": "Elf"},
    }
    assert list(faults(thing, "Person")) == [
        "Person: Person has no votes",
        "Person/worksFor: holds ['IdReference', 'Organization'], not Person",
        "Person/knows: holds ['IdReference', 'Person'], not Elf",
        "Person/knows: no type Elf",
    ]
