"""Dates in paths: the words of patterns, and the forms that are known without one."""

import pytest

from minutebook.auditing.forms import read_path
from minutebook.auditing.pattern import read_pattern
from minutebook.errors import MinutebookError


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2023-08-03.md", "2023-08-03"),
        ("2023-08-03-tsc.md", "2023-08-03"),
        ("minutes/2024/January-18.md", "2024-01-18"),
        ("202304-board.md", "2023-04"),
        ("2023/08/03.md", "2023-08-03"),
        ("20230803.md", "2023-08-03"),
        ("meeting-notes-2023.08.03.md", "2023-08-03"),
        ("2023_8_3 notes.md", "2023-08-03"),
        ("meetings/2023-07/july-11.md", "2023-07-11"),
        ("main/2023/CG-08-03.md", "2023-08-03"),
        ("2022/2023-01-05.md", "2023-01-05"),
        ("minutes/August 3rd, 2023.md", "2023-08-03"),
        ("3-Aug-2023.md", "2023-08-03"),
        ("2023/Sept-5.md", "2023-09-05"),
        ("2023/5-september-board.md", "2023-09-05"),
        ("2023-08-03/minutes.md", "2023-08-03"),
        ("2023/08/03/minutes.md", "2023-08-03"),
        ("2023/08/03-tsc.md", "2023-08-03"),
        ("2023/8/3.md", "2023-08-03"),
        ("2023/0803.md", "2023-08-03"),
        ("20230803T1900.md", "2023-08-03"),
        ("2024-02-29.md", "2024-02-29"),
        ("board/2023/August/minutes.md", "2023-08"),
        ("minutes-2023-04.md", "2023-04"),
        ("tsc-2021-may.md", "2021-05"),
        ("2023/12-board.md", "2023-12"),
        ("2023/12.md", "2023-12"),
        ("25-03-2023.md", "2023-03-25"),
        ("board 3.25.2023.md", "2023-03-25"),
        ("05_05_2023.md", "2023-05-05"),
        ("2023/13-02-2023.md", "2023-02-13"),
        ("会議/2023年/2023-08-03 議事録.md", "2023-08-03"),
    ],
)
def test_date_is_found_in_a_common_form(path: str, date: str) -> None:
    found = read_path(path)
    assert found and str(found.date) == date


@pytest.mark.parametrize(
    "path",
    [
        "2023-02-30.md",
        "2023-13-45.md",
        "v12023-08-03.md",
        "2023/summary.md",
        "notes.md",
        "rfc-2119.md",
        "1234567890.md",
    ],
)
def test_what_is_no_date_is_not_read_as_one(path: str) -> None:
    assert read_path(path) is None


@pytest.mark.parametrize(
    ("pattern", "path", "date"),
    [
        ("minutes/**/{date}*.md", "minutes/2023-08-03.md", "2023-08-03"),
        ("minutes/**/{date}*.md", "minutes/tsc/old/20230803-tsc.md", "2023-08-03"),
        ("minutes/**/{date}*.md", "notes/2023-08-03.md", None),
        ("minutes/{date}.md", "minutes/old/2023-08-03.md", None),
        ("minutes/*/{date}.md", "minutes/old/2023-08-03.md", "2023-08-03"),
        ("{year}/{month}-{day}.md", "2023/08-03.md", "2023-08-03"),
        ("{year}/{month}-{day}.md", "2023/August-3rd.md", "2023-08-03"),
        ("{year}/{month}-{day}.md", "2023/Feb-30.md", None),
        ("{yyyymm}-board.md", "202304-board.md", "2023-04"),
        ("{yyyymm}-board.md", "202304-Board.MD", "2023-04"),
        ("{day}-{month}-{year}.md", "03-08-2023.md", "2023-08-03"),
        ("{month}-{day}-{year}.md", "03-08-2023.md", "2023-03-08"),
        ("*{dd}{mm}{year}.md", "board03082023.md", "2023-08-03"),
        ("{month-name}{sep}{year}.md", "August, 2023.md", "2023-08"),
        ("{year}/*{month}*.md", "2023/summary.md", None),
        ("{year}/{date}.md", "2022/2023-01-05.md", "2023-01-05"),
        ("./[a]/{date}.md", "[a]/2023-01-05.md", "2023-01-05"),
        ("board ?/{date}.md", "board 2/2023-01-05.md", "2023-01-05"),
        ("**/{date}\n.md", "x/2023-01-05\n.md", "2023-01-05"),
    ],
)
def test_pattern_states_where_the_date_is(pattern: str, path: str, date: str | None) -> None:
    found = read_pattern(pattern).read(path)
    assert (str(found) if found else None) == date


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("{datum}.md", "A pattern has no word {datum}."),
        ("{}.md", "A pattern has no word {}."),
        ("{month}-{day}.md", "The pattern {month}-{day}.md states no whole date: it needs a year and a month."),
        ("{year}.md", "The pattern {year}.md states no whole date: it needs a year and a month."),
    ],
)
def test_pattern_that_cannot_be_used_is_said(pattern: str, message: str) -> None:
    with pytest.raises(MinutebookError) as raised:
        read_pattern(pattern)
    assert raised.value.message == message
    assert raised.value.hint.startswith("Words for dates are {date}, {yyyymmdd}, {yyyymm}, {year}, {yy}, {month}, ")


def test_pattern_without_words_only_says_which_files() -> None:
    pattern = read_pattern("minutes/**/*.md")
    assert not pattern.has_date
    assert [pattern.covers(path) for path in ("minutes/a.md", "minutes/b/c.md", "a.md")] == [True, True, False]
