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
        ("http://127.0.0.1:9/", "http://127.0.0.1:9/data/minutebook.sqlite cannot be fetched: Connection refused."),
        ("ftp://example.org/", "ftp://example.org/ is no address of the web."),
    ],
)
def test_where_there_is_no_archive_it_is_said(place: str, said: str) -> None:
    with pytest.raises(MinutebookError) as raised:
        minutebook.open_archive(place)
    assert said in raised.value.message


def test_file_of_which_a_part_did_not_come_is_not_opened(opened: OpenedArchive) -> None:
    class Cut(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(opened.database.stat().st_size))
            self.end_headers()
            self.wfile.write(opened.database.read_bytes()[:-4096])

    with http.server.HTTPServer(("127.0.0.1", 0), Cut) as server:
        threading.Thread(target=server.handle_request).start()
        with pytest.raises(MinutebookError) as raised:
            minutebook.open_archive(f"http://127.0.0.1:{server.server_port}/")
    assert raised.value.message.endswith("cannot be fetched: the last 4,096 bytes did not come.")


def test_dataset_is_not_asked_of_another_day(opened: OpenedArchive) -> None:
    for day in ({"as_of": "2025-01"}, {"known_at": date(2025, 1, 1)}):
        with pytest.raises(MinutebookError) as raised:
            minutebook.open_archive(opened.database, **day)  # type: ignore[arg-type]  # one of the two
        assert "is a dataset of one day" in raised.value.message


def test_day_may_be_a_month_or_a_year_and_is_text_or_a_date(opened: OpenedArchive) -> None:
    for day in ("2025-02", "2025-02-28", date(2025, 2, 28)):
        with minutebook.open_archive(MINIATURE, today=TODAY, as_of=day) as archive:
            assert archive.sql("SELECT count(*) FROM decisions").rows == ((2,),)
    february = [event.id for event in opened.timeline(since="2025-02", until="2025-02")]
    assert february == [event.id for event in opened.timeline(since="2025-02-01", until=datetime(2025, 2, 28, 9))]
    assert february


@pytest.mark.parametrize(
    ("asked", "message", "hint"),
    [
        ({"kind": "motio"}, "There is no kind of event “motio”.", "Did you mean motion?"),
        ({"body": "boards"}, "There is no body “boards”.", "Did you mean board?"),
        ({"person": "Jane Roe"}, "There is no person “Jane Roe”.", "Did you mean jane-roe?"),
        ({"topic": "heat"}, "There is no topic “heat”.", "Ask for one of: rent, rules."),
        ({"by": "year"}, "There is no clock “year”.", "Ask for one of: happened, published."),
        ({"since": "lately"}, "“lately” is no day.", "Write it as 2016-12-03, 2016-12 or 2016."),
    ],
)
def test_what_there_is_not_is_no_empty_answer(
    asked: dict[str, str], message: str, hint: str, opened: OpenedArchive
) -> None:
    with pytest.raises(MinutebookError) as raised:
        opened.timeline(**asked)  # type: ignore[arg-type]  # what somebody may write
    assert (raised.value.message, raised.value.hint) == (message, hint)


def test_topic_that_came_later_has_no_events_yet() -> None:
    with minutebook.open_archive(MINIATURE, today=TODAY, as_of="2020") as archive:
        assert list(archive.timeline(topic="rules")) == []


def test_closed_archive_says_so() -> None:
    with minutebook.open_archive(MINIATURE, today=TODAY) as archive:
        pass
    with pytest.raises(MinutebookError) as raised:
        archive.sql("SELECT 1")
    assert raised.value.message == "This archive is closed."


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
