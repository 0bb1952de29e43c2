"""Reports of an audit, whole, as the command prints them."""

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest

Make = Callable[..., Path]
COMMITS = [
    ("2022-01-15", {f"{year}-01-10.md": f"{year}" for year in range(2015, 2020)}),
    ("2022-02-04", {"2022-02-01.md": "Minutes"}),
    ("2022-04-03", {"2022-04-05.md": "Agenda", "2022-05-03.md": "Agenda"}),
    ("2022-04-11", {"2022-04-05.md": "Minutes"}),
    ("2023-03-20", {"board/202301.md": "Minutes", "minutes/<b>odd & \u202eb.md": "Minutes"}),
    ("2023-03-19", {"2023-03-07.md": "Minutes"}),
]
TEXT = """\
How long club takes to publish its minutes
10 files of minutes, in 6 commits on the current branch.

Meetings of  Minutes  Median  90th percentile  Worst  Left out
all years          4       9               48     48         6
2015               0       –                –      –         1
2016               0       –                –      –         1
2017               0       –                –      –         1
2018               0       –                –      –         1
2019               0       –                –      –         1
2022               2     4.5                6      6         1
2023               2      30               48     48         –

Days from each meeting to the commit that first brought its minutes to the branch; a
merged pull request counts when it was merged. Half of the minutes came within the
median, nine tenths within the 90th percentile.

The slowest:
  48 days: board/202301.md
    met in January 2023, published on 20 March 2023
  12 days: 2023-03-07.md
    met on 7 March 2023, published on 19 March 2023
  6 days: 2022-04-05.md
    met on 5 April 2022, published on 11 April 2022
  3 days: 2022-02-01.md
    met on 1 February 2022, published on 4 February 2022

- 5 files came in one bulk import, commit COMMIT of 15 January 2022, with minutes of
  meetings from 10 January 2015 to 10 January 2019. Left out of the figures.
- A bulk import is a commit that first brought 5 minutes or more, whose meetings lie
  more than 180 days apart or were all more than 180 days before.
- 1 file was on the branch before the meeting, as an agenda or a draft. What counts is
  the first new text on the day of the meeting or later.
- 1 file was on the branch before the meeting and not changed since, so there may be no
  minutes yet. Left out of the figures.
- Where only the month of a meeting is known, days count from its last day; minutes that
  came within it took none.
- 1 file that may be minutes states no date: “minutes/<b>odd & <U+202E>b.md”. A pattern
  can say where it is.
- 1 commit is dated before the one that it follows. Times are taken as commits state
  them.
- Dates were read from **/*{date}* (9 files) and **/*{yyyymm}* (1 file).
"""


def run(*arguments: str, cwd: Path, code: int = 0) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "minutebook", "audit", *arguments],
        cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    return done.stdout, done.stderr


def without_ids(text: str) -> str:
    return re.sub(r"\b[0-9a-f]{40}\b|\b[0-9a-f]{10}\b", "COMMIT", text)


def test_text_says_all_in_plain_words(make_repository: Make) -> None:
    output, words = run("club", cwd=make_repository(COMMITS).parent)
    assert (without_ids(output), words) == (TEXT, "")


def test_shallow_clone_is_said_and_its_figures_withheld(make_repository: Make, tmp_path: Path) -> None:
    folder = make_repository(COMMITS)
    command = ["git", "clone", "-q", "--depth=4", f"file://{folder}", str(tmp_path / "clone")]
    subprocess.run(command, check=True)
    output, _ = run("clone", "--since", "2022-01-01", cwd=tmp_path)
    assert output.startswith("""\
How long clone takes to publish its minutes
5 files of minutes, of meetings since 1 January 2022, in 4 commits on the current
branch.

Meetings of  Minutes    Median  90th percentile     Worst  Left out
all years          3  withheld         withheld  withheld         2
2022               1  withheld         withheld  withheld         2
2023               2        30               48        48         –

Days from each meeting to the commit that first brought its minutes to the branch; a
merged pull request counts when it was merged. Half of the minutes came within the
median, nine tenths within the 90th percentile.

- This is a shallow clone: it has no history before 3 April 2022.
- When 1 file was published cannot be known, and figures that would need it are
  withheld. To fetch the whole history: git fetch --unshallow
""")


def test_json_has_every_file_and_figure(make_repository: Make) -> None:
    folder = make_repository(COMMITS[1:3])
    output, _ = run(".", "--format", "json", "--until", "2022-04-30", cwd=folder)
    assert json.loads(without_ids(output)) == {
        "version": 1,
        "name": "club",
        "branch": None,
        "pattern": None,
        "since": None,
        "until": "2022-04-30",
        "shallow_from": None,
        "commits": 2,
        "commits_dated_backwards": 0,
        "all": {"files": 1, "median": 3, "percentile_90": 3, "worst": 3},
        "years": [
            {"year": 2022, "files": 1, "median": 3, "percentile_90": 3, "worst": 3, "apart": {"not-since-meeting": 1}}
        ],
        "imports": [],
        "forms": [{"form": "**/*{date}*", "files": 2}],
        "undated": [],
        "files": [
            {
                "path": "2022-02-01.md",
                "meeting": "2022-02-01",
                "form": "**/*{date}*",
                "standing": "published",
                "commit": "COMMIT",
                "published": "2022-02-04T12:00:00+00:00",
                "days": 3,
            },
            {
                "path": "2022-04-05.md",
                "meeting": "2022-04-05",
                "form": "**/*{date}*",
                "standing": "not-since-meeting",
                "commit": None,
                "published": None,
                "days": None,
            },
        ],
    }


def test_page_is_whole_valid_and_needs_nothing_from_elsewhere(make_repository: Make) -> None:
    folder = make_repository(COMMITS)
    assert run(".", "--format", "html", "--output", "report.html", cwd=folder) == (
        "",
        "The report is in report.html.\n",
    )
    page = (folder / "report.html").read_text(encoding="utf-8")
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert [element.tag for element in root.iter() if {"src", "href", "srcset", "onload"} & set(element.attrib)] == []
    assert "://" not in page and "url(" not in page and "@import" not in page and "<script" not in page
    assert "minutes/&lt;b&gt;odd &amp; &lt;U+202E&gt;b.md" in page
    (image,) = (element for element in root.iter() if element.get("role") == "img")
    assert image.get("aria-label") == (
        "Days to publication by year: 2022, median 4.5, 90th 6; 2023, median 30, 90th 48."
    )
    cells = [["".join(cell.itertext()) for cell in row] for row in root.iter("tr")]
    assert cells[1] == ["all years", "4", "9", "48", "48", "6"]
    assert cells[-1] == ["2023", "2", "30", "48", "48", "–"]


def test_page_without_figures_has_no_chart(make_repository: Make) -> None:
    output, _ = run(".", "--format", "html", cwd=make_repository(COMMITS[:1]))
    html5lib.HTMLParser(strict=True).parse(output)
    assert "<svg" not in output and "The slowest" not in output


def test_reports_of_file_names_that_are_not_utf8_can_be_printed(make_repository: Make) -> None:
    folder = make_repository([("2023-08-07", {'"2023-08-06 r\\351union.md"': "x"})])
    assert "1 day: 2023-08-06 r<U+DCE9>union.md\n" in run(".", cwd=folder)[0]
    assert "r&lt;U+DCE9&gt;union.md" in run(".", "--format", "html", cwd=folder)[0]
    assert json.loads(run(".", "--format", "json", cwd=folder)[0])["files"][0]["path"] == "2023-08-06 r\udce9union.md"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], "There is no folder {here}/nowhere."),
        (["."], "There is no git repository in {here}."),
        (["club", "--branch", "gone"], "There is no branch gone in this repository."),
        (["club", "--pattern", "{when}.md"], "A pattern has no word {when}."),
        (["club", "--pattern", "x/*"], "No file of club fits the pattern x/*."),
        (["club", "--output", "no/report"], "no/report cannot be written: No such file or directory."),
    ],
)
def test_mistakes_of_use_are_said_with_exit_code_2(arguments: list[str], words: str, make_repository: Make) -> None:
    here = make_repository(COMMITS).parent
    output, said = run(*arguments, cwd=here, code=2)
    assert output == ""
    assert said.startswith(f"minutebook: {words.replace('{here}', str(here))}\n  ")


def test_short_audit_shows_no_progress_at_a_terminal(make_repository: Make) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "minutebook", "audit", "."]
    subprocess.run(command, cwd=make_repository(COMMITS), stdout=subprocess.DEVNULL, stderr=theirs, check=True)
    os.close(theirs)
    with pytest.raises(OSError):  # Linux says so where nothing was written and the other end is closed
        os.read(ours, 1)
    os.close(ours)
