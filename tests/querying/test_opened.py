"""An archive opened in Python: from every kind of place, and the same wherever it comes from."""

import functools
import http.server
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import minutebook
from minutebook.errors import MinutebookError
from minutebook.outputs.dataset.question import all_questions
from minutebook.outputs.dataset.tables import all_tables
from minutebook.querying.opened import OpenedArchive

from ..books import Book, minutes

MINIATURE = Path(__file__).parent.parent / "archives" / "miniature"
TODAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def opened() -> Iterator[OpenedArchive]:
    with minutebook.open_archive(MINIATURE, today=TODAY) as archive:
        yield archive


@pytest.fixture
def published(opened: OpenedArchive, tmp_path: Path) -> Iterator[str]:
    """The address of a site that has the archive's data."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "minutebook.sqlite").write_bytes(opened.database.read_bytes())
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_every_place_gives_the_same_archive(opened: OpenedArchive, published: str, tmp_path: Path) -> None:
    places = (published, f"{published}data/minutebook.sqlite", tmp_path, tmp_path / "data", str(opened.database))
    for place in places:
        with minutebook.open_archive(place) as archive:
            assert archive.tables == tuple(sorted(table.name for table in all_tables()))
            assert list(archive.timeline()) == list(opened.timeline())


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("nowhere", "There is no archive at "),
        (__file__, "is no SQLite database."),
        ("http://127.0.0.1:9/", "http://127.0.0.1:9/data/minutebook.sqlite cannot be fetched: "),
    ],
)
def test_where_there_is_no_archive_it_is_said(place: str, said: str) -> None:
    with pytest.raises(MinutebookError) as raised:
        minutebook.open_archive(place)
    assert said in raised.value.message


def test_timeline_is_chosen_by_body_person_kind_and_days(opened: OpenedArchive) -> None:
    everything = list(opened.timeline())
    chosen = list(
        opened.timeline(body="board", person="jane-roe", kind="motion", since="2025-02-04", until=date(2025, 3, 1))
    )
    assert chosen
    assert chosen == [event for event in everything if event in chosen]
    assert {(event.body, event.kind, event.date) for event in chosen} == {("board", "motion", "2025-02-04")}
    assert len(list(opened.timeline(topic="rules"))) < len(everything)


def test_timeline_by_the_second_clock_is_in_the_order_of_publication(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-10/minutes.md", minutes().replace("2026-03-03", "2026-03-10"))
    book.commit("2026-03-11", "Prompt")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    book.commit("2026-03-20", "Late")
    book.write("meetings/board/2026-03-12/minutes.md", minutes().replace("2026-03-03", "2026-03-12"))
    with minutebook.open_archive(book.folder) as archive:
        events = [event for event in archive.timeline(by="published") if event.kind == "meeting"]
        assert [(event.date, event.known_since) for event in events] == [
            ("2026-03-10", datetime(2026, 3, 11, 12, tzinfo=UTC)),
            ("2026-03-03", datetime(2026, 3, 20, 12, tzinfo=UTC)),
            ("2026-03-12", None),
        ]
        assert [event.date for event in archive.timeline(by="published", since="2026-03-12")] == ["2026-03-03"]


@pytest.mark.parametrize("form", ["arrow", "polars", "pandas"])
def test_every_table_in_every_library_has_its_rows(opened: OpenedArchive, form: str) -> None:
    pytest.importorskip({"arrow": "pyarrow"}.get(form, form))
    assert "votes_decided_by_one" in opened.views
    for name in (*opened.tables, *opened.views):
        ((count,),) = opened.sql(f"SELECT count(*) FROM {name}").rows
        assert len(opened.table(name, form)) == count, name  # type: ignore[arg-type]  # one of the three


def test_unknown_table_has_a_suggestion(opened: OpenedArchive) -> None:
    with pytest.raises(MinutebookError) as raised:
        opened.table("vote")
    assert (raised.value.message, raised.value.hint) == ("There is no table or view “vote”.", "Did you mean votes?")


@pytest.mark.parametrize("question", all_questions(), ids=lambda question: question.name)
def test_every_ready_question_can_be_asked_and_is_worded(opened: OpenedArchive, question: object) -> None:
    from minutebook.outputs.dataset.question import Question

    assert isinstance(question, Question)
    values = {each.name: each.value or None for each in question.open}
    answer = opened.sql(question.sql, **values)
    assert len(set(answer.columns)) == len(answer.columns) > 1
    assert question.title and question.about.endswith(".")
    assert all(f":{name}" in question.sql for name in values)
