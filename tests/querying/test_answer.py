"""Questions: what SQLite answers, and what is refused in words that a researcher understands."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.errors import MinutebookError
from minutebook.querying.answer import Answer, ask
from minutebook.querying.formats import formats
from minutebook.querying.frames import make_frame

HARD = Answer(
    ("name", "count", "share", "note"),
    (
        ("=HYPERLINK(1)", 7, 0.5, None),
        ("山田 | <b>\n太郎", -12, 12.25, 'said "no"'),
        ("محمد\u202eالأحمد", None, None, "x " * 40),
        (None, None, None, f"https://minutes.example.org/{'x' * 60}/#pay"),
    ),
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "asked.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(
            "CREATE TABLE bodies (id TEXT, seats INTEGER); INSERT INTO bodies VALUES ('board', 7);"
            "CREATE VIRTUAL TABLE found USING fts5(words);"
        )
    return file


def test_parameters_stand_for_what_is_given_and_for_nothing_where_it_is_not(database: Path) -> None:
    answer = ask(database, "SELECT id, :a AS a, :b AS b FROM bodies WHERE seats = :seats", {"a": "x", "seats": 7})
    assert answer == Answer(("id", "a", "b"), (("board", "x", None),))


def test_value_for_what_the_question_does_not_ask_for_is_refused(database: Path) -> None:
    for sql, hint in (("SELECT :bodi", "It has :bodi."), ("SELECT ':body'", "It has none: ")):
        with pytest.raises(MinutebookError) as raised:
            ask(database, sql, {"body": "board"})
        assert raised.value.message == "The question has no :body."
        assert raised.value.hint.startswith(hint)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("DELETE FROM bodies", "A question can only read. It begins with SELECT or WITH."),
        ("CREATE TEMP TABLE x (y)", "A question can only read. It begins with SELECT or WITH."),
        ("ATTACH '/tmp/other' AS other", "A question can only read. It begins with SELECT or WITH."),
        ("PRAGMA query_only = OFF", "A question can only read. It begins with SELECT or WITH."),
        ("", "A question can only read. It begins with SELECT or WITH."),
        ("SELECT 1; SELECT 2", "Ask one question at a time: there is more after the first “;”."),
        ("SELECT * FROM boards", "SQLite cannot answer this: no such table: boards."),
        ("SELEKT 1", 'SQLite cannot answer this: near "SELEKT": syntax error.'),
        ("SELECT load_extension('x')", "SQLite cannot answer this: not authorized."),
    ],
)
def test_what_cannot_be_asked_is_said(database: Path, sql: str, said: str) -> None:
    before = database.read_bytes()
    with pytest.raises(MinutebookError) as raised:
        ask(database, sql, {})
    assert raised.value.message == said
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("sql", "first"),
    [
        ("SELECT id FROM bodies AS a JOIN bodies AS b", "More than one of these tables has id: name the one that is "
         "meant before it, as in TABLE.id. "),
        ("SELECT id bodies id FROM", "Look at that word and at the one before it: a comma, bracket or keyword is missing or "
         "too many. "),
        ("SELECT seat FROM bodies", "Did you mean seats? "),
        ("SELECT wherever FROM bodies", ""),
        ("SELECT max(id, 1) OVER () FROM bodies", ""),
        ("SELECT * FROM found WHERE found MATCH 'co-op''s'", "In a search, words with other signs than letters stand in double "
         "quotation marks, as in \"co-op\". "),
    ],
)  # fmt: skip
def test_whatever_sqlite_refuses_the_hint_says_where_the_names_are(database: Path, sql: str, first: str) -> None:
    with pytest.raises(MinutebookError) as raised:
        ask(database, sql, {})
    assert raised.value.hint == f"{first}minutebook query --list names the tables, columns and ready questions."


def test_two_columns_of_one_name_keep_both_values(database: Path) -> None:
    answer = ask(database, "SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS a, 5 AS b", {})
    assert answer.columns == ("a", "a", "a_2", "a", "b")
    assert list(answer.dicts()) == [{"a": 1, "a_3": 2, "a_2": 3, "a_4": 4, "b": 5}]
    assert make_frame(answer, (), "arrow").to_pylist() == list(answer.dicts())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("csv", "00ff,inf"),
        ("json", '"00ff"'),
        ("json", '"inf"'),
        ("markdown", "| 00ff | inf |"),
        ("table", "00ff   inf"),
    ],
)
def test_bytes_and_infinite_numbers_are_text(name: str, words: str, database: Path) -> None:
    said = formats()[name](ask(database, "SELECT x'00ff' AS held, 9e999 AS most", {}))
    assert words in said
    if name == "json":
        json.loads(said, parse_constant=lambda constant: pytest.fail(f"{constant} is no JSON"))


@pytest.mark.parametrize("name", ["csv", "json", "markdown", "table"])
def test_answer_in_every_format(name: str, *, bless: bool) -> None:
    expected = Path(__file__).parent / "expected" / f"answer.{name}"
    made = formats()[name](HARD).encode()
    if bless:
        expected.write_bytes(made)
    assert made == expected.read_bytes()
