"""The dataset's datapackage.json: Frictionless finds its files as it says, cell by cell and key by key."""

import hashlib
import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.write import LARGE, write_dataset
from minutebook.outputs.edition import Edition

from .planting import plant_archive

with warnings.catch_warnings():  # what it imports warns of its own future
    warnings.simplefilter("ignore")
    from frictionless import Package

ARCHIVES = Path(__file__).parents[2] / "archives"


@pytest.mark.parametrize("name", ["miniature", "planted"])
@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_nothing_wrong(
    name: str, make_archive: Callable[..., Path], make_edition: Callable[..., Edition], tmp_path: Path
) -> None:
    folder = make_archive(plant_archive(1)[0]) if name == "planted" else make_archive(overlay=ARCHIVES / name)
    made = write_dataset(make_edition(folder), tmp_path / "data").folder
    report = Package(str(made / "datapackage.json")).validate()
    assert [
        (task.name, error.row_number if hasattr(error, "row_number") else None, error.message)
        for task in report.tasks
        for error in task.errors
    ] == [], report.errors
    assert report.valid, report.errors


def test_it_describes_every_table_and_its_checksums_are_true(
    make_edition: Callable[..., Edition], tmp_path: Path
) -> None:
    dataset = write_dataset(make_edition(ARCHIVES / "miniature"), tmp_path / "data")
    package: dict[str, Any] = json.loads((dataset.folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == [table.name for table in all_tables()]
    assert all(field["description"] for resource in package["resources"] for field in resource["schema"]["fields"])
    stated = sums_in(dataset.folder)
    shelves = {
        f"{shelf}/{path}": digest
        for shelf in ("akn", "oparl")
        for path, digest in sums_in(dataset.folder / shelf).items()
    }
    assert not any(path.startswith(("akn/", "oparl/")) and not path.endswith("/SHA256SUMS") for path in stated)
    stated |= shelves
    found = {path: hashlib.sha256((dataset.folder / path).read_bytes()).hexdigest() for path in stated}
    assert found == stated
    assert set(stated) == {file.path for file in dataset.files} - {"SHA256SUMS", "datapackage.json"}
    assert {file.path: file.sha256 for file in dataset.files if file.path in stated} == stated
    there = {path.relative_to(dataset.folder).as_posix() for path in dataset.folder.rglob("*") if path.is_file()}
    assert {file.path for file in dataset.files} == there


def sums_in(folder: Path) -> dict[str, str]:
    """What a file of checksums states, by path."""
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines)}


@pytest.mark.parametrize("large", [LARGE, 0])
def test_two_processes_write_what_one_does(
    large: int, make_edition: Callable[..., Edition], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutebook.outputs.dataset.write.LARGE", large)
    edition = make_edition(ARCHIVES / "miniature")
    one, two = (write_dataset(edition, tmp_path / str(hands), hands) for hands in (1, 2))
    assert one.files == two.files
    assert one.rows == two.rows
