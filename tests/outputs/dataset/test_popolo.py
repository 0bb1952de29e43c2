"""Popolo: valid by its own schemas with references resolved, no property of our invention, and as many of each as rows."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft3Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

from minutebook.outputs.dataset.write import DATABASE, write_dataset
from minutebook.outputs.edition import Edition

TESTS = Path(__file__).parents[2]
EXPECTED = Path(__file__).parent / "expected" / "popolo.json"
SCHEMAS = {
    "events": "event",
    "memberships": "membership",
    "motions": "motion",
    "organizations": "organization",
    "persons": "person",
    "posts": "post",
    "speeches": "speech",
    "vote_events": "vote_event",
}
# Names of Open Civic Data for what Popolo has no name for.
OF_OPEN_CIVIC_DATA = {"motion": {"title", "sponsorships"}}
REFERENCES = {
    "person_id": "persons",
    "creator_id": "persons",
    "audience_id": "persons",
    "event_id": "events",
    "voter_id": "persons",
    "organization_id": "organizations",
    "parent_id": "organizations",
    "post_id": "posts",
    "motion_id": "motions",
    "legislative_session_id": "events",
}


@cache
def schema_of(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((TESTS / "standards" / "popolo" / f"{name}.json").read_text(encoding="utf-8"))
    return schema


@cache
def registry() -> Any:
    names = sorted(path.stem for path in (TESTS / "standards" / "popolo").glob("*.json"))
    found = {schema_of(name)["id"].rstrip("#"): Resource(schema_of(name), DRAFT3) for name in names}
    return Registry().with_resources(found.items())


def unknown_properties(thing: dict[str, Any], name: str) -> Iterator[str]:
    """Every key of a thing, and of the things in it, that Popolo does not know."""
    known = schema_of(name)["properties"]
    for key, value in thing.items():
        if key in OF_OPEN_CIVIC_DATA.get(name, ()):
            continue
        if key not in known:
            yield f"{name}.{key}"
            continue
        reference = known[key].get("$ref") or known[key].get("items", {}).get("$ref") or ""
        inner = reference.rpartition("/")[2].removesuffix(".json#")
        for each in (value if isinstance(value, list) else [value]) if inner else ():
            yield from unknown_properties(each, inner)


def references_of(thing: Any) -> Iterator[tuple[str, str]]:
    if isinstance(thing, dict):
        for key, value in thing.items():
            if key in REFERENCES:
                yield key, value
            else:
                yield from references_of(value)
    elif isinstance(thing, list):
        for each in thing:
            yield from references_of(each)


@pytest.fixture
def made(request: pytest.FixtureRequest, tmp_path: Path, make_edition: Callable[..., Edition]) -> Path:
    """The folder of a dataset."""
    return write_dataset(make_edition(TESTS / "archives" / request.param), tmp_path / "data").folder


@pytest.mark.parametrize("made", ["miniature", "followed"], indirect=True)
def test_every_object_is_valid_and_what_it_refers_to_is_there(made: Path) -> None:
    popolo = json.loads((made / "popolo.json").read_text(encoding="utf-8"))
    assert sorted(popolo) == sorted(SCHEMAS)
    ids = {name: [thing["id"] for thing in things] for name, things in popolo.items()}
    for name, things in popolo.items():
        assert len(set(ids[name])) == len(things)
        validator = Draft3Validator(
            schema_of(SCHEMAS[name]), registry=registry(), format_checker=Draft3Validator.FORMAT_CHECKER
        )
        for thing in things:
            validator.validate(thing)
            assert list(unknown_properties(thing, SCHEMAS[name])) == []
            assert all(value in ids[REFERENCES[key]] for key, value in references_of(thing) if key != "parent_id")
            assert thing.get("parent_id") is None or thing["parent_id"] in ids["organizations"]


@pytest.mark.parametrize("made", ["miniature"], indirect=True)
def test_there_are_as_many_as_rows(made: Path) -> None:
    popolo = json.loads((made / "popolo.json").read_text(encoding="utf-8"))
    with closing(sqlite3.connect(made / DATABASE)) as connection:
        rows = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}
    assert len(popolo["persons"]) == rows["people"]
    assert len(popolo["organizations"]) == rows["organisations"]
    assert len(popolo["memberships"]) == rows["memberships"]
    assert len(popolo["events"]) == rows["meetings"]
    assert len(popolo["motions"]) == rows["motions"] + rows["amendments"]
    answers = sum(speech["type"] == "answer" for speech in popolo["speeches"])
    assert (len(popolo["speeches"]) - answers, answers) == (rows["questions"], 1)
    assert len(popolo["vote_events"]) == rows["vote_events"]
    assert sum(len(event.get("votes", ())) for event in popolo["vote_events"]) == rows["votes"]
    assert sum(len(event.get("counts", ())) for event in popolo["vote_events"]) == rows["vote_counts"]


TABLES = (
    "people",
    "organisations",
    "memberships",
    "meetings",
    "motions",
    "amendments",
    "questions",
    "vote_events",
    "vote_counts",
    "votes",
)


@pytest.mark.parametrize("made", ["miniature"], indirect=True)
def test_popolo_is_as_expected(made: Path, *, bless: bool) -> None:
    words = (made / "popolo.json").read_text(encoding="utf-8")
    # The roll of three hundred names is long and shows nothing more.
    shown = "\n".join(line for line in words.splitlines() if "Member 300 of" not in line) + "\n"
    if bless:
        EXPECTED.parent.mkdir(exist_ok=True)
        EXPECTED.write_text(shown, encoding="utf-8")
    assert shown == EXPECTED.read_text(encoding="utf-8")


def test_without_the_site_s_address_nothing_is_an_address(tmp_path: Path, make_edition: Callable[..., Edition]) -> None:
    made = write_dataset(make_edition(TESTS / "archives" / "miniature", site_url=""), tmp_path / "data")
    assert '"sources"' not in (made.folder / "popolo.json").read_text(encoding="utf-8")
