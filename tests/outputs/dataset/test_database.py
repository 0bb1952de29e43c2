"""The dataset's database: whole, its foreign keys hold, and its tables are as they say."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.outputs.dataset.columns import Kind
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.view import all_views
from minutebook.outputs.dataset.write import DATABASE, write_dataset
from minutebook.outputs.edition import Edition

from .planting import plant_archive

ARCHIVES = Path(__file__).parents[2] / "archives"
TYPES = {Kind.INTEGER: int, Kind.BOOLEAN: int, Kind.REAL: float}


@pytest.fixture
def database(tmp_path: Path, make_edition: Callable[..., Edition]) -> Iterator[sqlite3.Connection]:
    """The database of the miniature archive."""
    write_dataset(make_edition(ARCHIVES / "miniature"), tmp_path / "data")
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as connection:
        yield connection


@pytest.mark.parametrize("name", ["miniature", "followed", "private", "planted"])
def test_it_is_whole_and_its_foreign_keys_hold(
    name: str, tmp_path: Path, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    folder = make_archive(plant_archive(1)[0]) if name == "planted" else make_archive(overlay=ARCHIVES / name)
    write_dataset(make_edition(folder), tmp_path / "data")
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_values_are_of_the_kinds_that_their_columns_say(database: sqlite3.Connection) -> None:
    for table in all_tables():
        for row in database.execute(f"SELECT * FROM {table.name}"):
            for column, value in zip(table.columns, row, strict=True):
                assert value is not None or column.is_nullable, (table.name, column.name)
                assert value is None or type(value) is TYPES.get(column.kind, str), (table.name, column.name, value)


def test_what_json_cannot_hold_of_ones_own_keys_is_text(
    tmp_path: Path, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    own = "x-a: [.nan, -.inf, 1e999, {1: x, b: .inf, null: 2}]\nx-b: !!binary aGVsbG8=\nx-c: 123456789012345678901234567890\n"
    person = f"---\ntype: person\ntitle: Jane Roe\n{own}---\n"
    folder = write_dataset(make_edition(make_archive({"people/jane-roe.md": person})), tmp_path / "data").folder
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        ((text,),) = connection.execute("SELECT json(extensions) FROM documents WHERE id = 'people/jane-roe'")
    assert json.loads(text) == {
        "x-a": ["nan", "-inf", "inf", {"1": "x", "b": "inf", "null": 2}],
        "x-b": "aGVsbG8=",
        "x-c": 123456789012345678901234567890,
    }


def test_words_are_found(database: sqlite3.Connection) -> None:
    found = database.execute(
        "SELECT id FROM documents_search JOIN documents ON documents.rowid = documents_search.rowid "
        "WHERE documents_search MATCH 'drains' ORDER BY rank"
    ).fetchall()
    assert ("emails/board/2025-02-20-drains",) in found


def test_the_same_records_give_the_same_bytes(tmp_path: Path, make_edition: Callable[..., Edition]) -> None:
    made = [write_dataset(make_edition(ARCHIVES / "miniature"), tmp_path / name).files for name in ("one", "two")]
    assert made[0] == made[1]


def test_json_lines_have_a_key_for_every_column(tmp_path: Path, make_edition: Callable[..., Edition]) -> None:
    dataset = write_dataset(make_edition(ARCHIVES / "miniature"), tmp_path / "data")
    for table in all_tables():
        lines = (dataset.folder / "jsonl" / f"{table.name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert len(lines) == dataset.rows[table.name]
        assert all(list(json.loads(line)) == [column.name for column in table.columns] for line in lines)


def test_every_view_answers_its_question(database: sqlite3.Connection) -> None:
    found = {question.name: database.execute(f"SELECT * FROM {question.name}").fetchall() for question in all_views()}
    assert all(question.words.endswith(".") for question in all_views())
    assert [row[0] for row in found["meetings_without_minutes"]] == [
        "meetings/board/2025-05-06",
        "meetings/board/2025-03-04",
    ]
    assert {row[0] for row in found["vote_results"]} == {
        row[0] for row in database.execute("SELECT id FROM vote_events")
    }
    assert [row[3:8] for row in found["notices_of_meetings"]] == [
        ("2025-02-04", "agenda", "2025-01-24 09:00", "11 days", 11)
    ]
    assert [row[3:8] for row in found["quorum_of_meetings"]] == [
        ("2025-06-14", 120, None, None, None),
        ("2025-02-04", 4, 3, 1, 1),
    ]
    empty = [name for name, rows in found.items() if not rows]
    # These need git, rules, the times of items, or keys of one's own.
    assert empty == [
        "changes_after_approval", "changes_made", "item_times", "own_keys", "publication_lag", "rules_breached",
    ]  # fmt: skip


def test_statements_are_joined_to_their_people_by_an_index(database: sqlite3.Connection) -> None:
    """Else whoever asks who seconded whom waits for SQLite to look at all participants for each of them."""
    plan = database.execute(
        "EXPLAIN QUERY PLAN SELECT a.person_name, b.person_name FROM statement_people a "
        "JOIN statement_people b ON b.statement_id = a.statement_id AND b.role = 'seconded' WHERE a.role = 'moved'"
    ).fetchall()
    assert "SEARCH participants USING INDEX participants_by_statement_id (<expr>=?)" in [row[3] for row in plan]


def test_view_of_people_named_has_every_column_that_names_one() -> None:
    """But for those that say again what others do, or that tell of a person's own record."""
    (view,) = (each for each in all_views() if each.name == "people_named")
    own, again = {"identifiers", "links", "other_names"}, {"meetings"}
    columns = [
        (table.name, column.name)
        for table in all_tables()
        for column in table.keys
        if column.refers_to == "people" and table.name not in own | again
    ]
    columns.remove(("votes", "cast_by_id"))
    parts = view.query.split("UNION ALL")
    lacking = [
        (table, column)
        for table, column in columns
        if not any(re.search(rf"\b{column}\b.*\bFROM {table}\b", part, re.DOTALL) for part in parts)
    ]
    assert lacking == []
