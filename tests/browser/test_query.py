"""The page that runs questions: ready ones, one's own, shared by address, from a plain server and in parts."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

RANGE = re.compile(r"bytes=(\d+)-(\d+)")


def answered(page: Page) -> None:
    expect(page.get_by_role("status").filter(has_text=re.compile(r"^[\d,]+ rows?, in "))).to_be_visible()


def rows(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.locator(".mb-query__result tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    return found


def test_a_ready_question_is_answered_and_its_address_can_be_shared(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}data/query/")
    page.get_by_role("link", name="Votes decided by one").click()
    answered(page)
    (vote,) = rows(page)
    assert vote[:6] == [
        "2016-12-03",
        "National Committee",
        "Recall the Steering Committee and elect an interim body",
        "29",
        "30",
        "lost",
    ]
    assert page.url == f"{address}data/query/?question=votes-decided-by-one"
    assert [url for url in asked if not url.startswith((address, "blob:", "data:"))] == []
    page.reload()
    answered(page)
    page.locator(".mb-query__result").get_by_role("link").click()
    page.wait_for_url(f"{address}meetings/national-committee/2016-12-03/minutes/#recall")


def test_own_question_with_something_open_is_run_by_keyboard_and_saved(page: Page, address: str) -> None:
    page.goto(f"{address}data/query/")
    field = page.get_by_role("textbox", name="Question in SQL")
    field.fill("SELECT name, ':x' AS quoted FROM organisations WHERE classification = :kind -- :no")
    expect(page.get_by_role("textbox")).to_have_count(2)  # the field, and what is open
    page.get_by_role("textbox", name="kind").fill("network")
    page.get_by_role("textbox", name="kind").press("Enter")
    answered(page)
    assert [row[1] for row in rows(page)] == [":x"] * len(rows(page))
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    saved = Path(download.value.path()).read_bytes().decode()
    assert saved.startswith("name,quoted\r\n") and saved.count("\r\n") == len(rows(page)) + 1
    page.go_back()
    expect(field).to_have_value("")


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELEKT 1", "SQLite cannot read this at “SELEKT”. Look at that word and at the one before it"),
        ("SELECT (1", "The question breaks off: a bracket, a quotation mark or its end is missing."),
        ("SELECT titel FROM motions", "There is no column “titel” here. Look it up under “Tables and columns”"),
        ("SELECT * FROM motion", "There is no table “motion”. Those that there are stand under “Tables and columns”."),
        (
            "SELECT title FROM motions JOIN decisions",
            "More than one of these tables has “title”: name the one that is meant",
        ),
        (
            "SELECT * FROM documents_search WHERE documents_search MATCH 'co-op''s'",
            "In a search, words with other signs",
        ),
        ("DELETE FROM people", "A question can only read. It begins with SELECT or WITH."),
        ("SELECT 1; SELECT 2", "Ask one question at a time: there is more after the first “;”."),
        ("SELECT 1 WHERE 0", "No row answers this."),
    ],
)
def test_what_cannot_be_answered_is_said(page: Page, address: str, sql: str, said: str) -> None:
    page.goto(f"{address}data/query/")
    page.get_by_role("textbox", name="Question in SQL").fill(sql)
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()


def test_a_question_without_end_can_be_stopped_and_another_asked(page: Page, address: str) -> None:
    page.goto(f"{address}data/query/")
    field = page.get_by_role("textbox", name="Question in SQL")
    field.fill("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
    page.get_by_role("button", name="Run").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("status").filter(has_text="Stopped.")).to_be_visible()
    field.fill("SELECT '<b>not bold</b>' AS words")
    page.get_by_role("button", name="Run").click()
    answered(page)
    assert rows(page) == [["<b>not bold</b>"]]


class InParts(http.server.SimpleHTTPRequestHandler):
    """A file server that hands out parts of files and counts the bytes of the database that it gave."""

    given: list[int]

    def do_GET(self) -> None:
        wanted = RANGE.fullmatch(self.headers.get("Range", ""))
        if not wanted:
            super().do_GET()
            return
        data = Path(self.translate_path(self.path)).read_bytes()
        first, last = int(wanted[1]), min(int(wanted[2]), len(data) - 1)
        self.given.append(last - first + 1)
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        self.send_header("Content-Length", str(last - first + 1))
        self.end_headers()
        self.wfile.write(data[first : last + 1])

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def in_parts(site: Path) -> Iterator[tuple[str, list[int]]]:
    given: list[int] = []
    handler = functools.partial(type("Handler", (InParts,), {"given": given}), directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", given
        server.shutdown()
        thread.join()


def test_of_a_large_database_only_parts_are_fetched(page: Page, in_parts: tuple[str, list[int]], site: Path) -> None:
    address, given = in_parts

    def any_size_is_large(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("whole&#34;: 20000000", "whole&#34;: 1"))

    page.route("**/data/query/?*", any_size_is_large)
    page.goto(f"{address}data/query/?question=votes-decided-by-one")
    answered(page)
    expect(page.get_by_role("status").filter(has_text="Only the parts of the database")).to_be_visible()
    assert len(rows(page)) == 1
    assert 0 < sum(given) < (site / "data" / "minutebook.sqlite").stat().st_size


def test_without_scripts_the_questions_and_the_database_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}data/query/")
    expect(page.get_by_role("link", name="download the database")).to_have_attribute(
        "href", "../../data/minutebook.sqlite"
    )
    expect(page.locator("noscript pre").first).to_contain_text("SELECT")
    context.close()
