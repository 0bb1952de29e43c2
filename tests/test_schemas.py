"""The schemas are current, are JSON Schema 2020-12, and accept what the types accept."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from minutebook.load import load_archive
from minutebook.reading.yaml import read_mapping
from minutebook.records import RECORD_TYPES
from minutebook.records.entries import ENTRY_TYPES
from minutebook.schemas import build_schemas

ROOT = Path(__file__).parent.parent
SCHEMAS: dict[str, Any] = {
    name.removesuffix(".schema.json"): json.loads(text) for name, text in build_schemas().items()
}
MODELS = {kind.value: model for kind, model in RECORD_TYPES.items()} | {
    f"entry-{kind.value}": model for kind, model in ENTRY_TYPES.items()
}


def errors_of(name: str, value: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMAS[name]).iter_errors(value)]


def test_committed_schemas_are_current() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").glob("*.schema.json")}
    assert committed == build_schemas()


def test_there_is_a_schema_for_every_type() -> None:
    assert set(SCHEMAS) == set(MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_schema_is_a_schema_and_describes_every_key(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert [key for key, value in SCHEMAS[name]["properties"].items() if not value.get("description")] == []
    assert [key for key in SCHEMAS[name]["properties"] if "_" in key] == []


@pytest.mark.parametrize("name", MODELS)
def test_examples_fit_the_type_and_its_schema(name: str) -> None:
    assert SCHEMAS[name]["examples"]
    for example in SCHEMAS[name]["examples"]:
        MODELS[name].model_validate(example)
        assert errors_of(name, example) == []


def test_keys_of_ones_own_are_accepted_and_unknown_keys_are_not() -> None:
    person = {"type": "person", "title": "Jane Roe"}
    assert errors_of("person", {**person, "x-shoe-size": 39}) == []
    assert errors_of("person", {**person, "tiltle": "J"}) == ["$: 'tiltle' does not match any of the regexes: '^x-'"]
    assert errors_of("person", {"type": "minutes", "title": "Jane Roe"}) == ["$.type: 'person' was expected"]


@pytest.mark.parametrize(
    ("vote", "found"),
    [
        ({"for": 29, "against": ["jane-roe"], "threshold": "two-thirds", "turnout": "40%"}, 0),
        ({"for": 29, "threshold": {"fraction": "2/3", "of": "cast"}, "roll": {"for": ["jane-roe"]}}, 0),
        ({"for": -1}, 1),
        ({"threshold": "most"}, 1),
        ({"roll": {"yes": ["jane-roe"]}}, 1),
    ],
)
def test_votes_are_accepted_as_the_types_accept_them(vote: dict[str, object], found: int) -> None:
    assert len(errors_of("entry-motion", {"id": "garden", "vote": vote})) == found


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests" / "archives" / "base"])
def test_records_and_entries_of_an_archive_fit_the_schemas(folder: Path) -> None:
    if not (folder / "records").is_dir():
        pytest.skip("there is no archive here")
    archive, _ = load_archive(folder)
    assert archive.records
    found = [
        f"{record.path} {error}"
        for record in archive.records
        for error in errors_of(record.type.value, as_json(record.source.values))
    ]
    found += [
        f"{entry.id} {error}"
        for record in archive.records
        for entry in record.entries
        for error in errors_of(f"entry-{entry.type}", as_json(read_mapping(entry.block)[0]))
    ]
    assert found == []


def as_json(value: object) -> Any:
    """A value read from YAML as an editor checks it: JSON has no dates."""
    return json.loads(json.dumps(value, default=str))
