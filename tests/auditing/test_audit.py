"""What an audit says of each file: when its minutes were published, and whether that tells how long the body took."""

import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from minutebook.auditing.audit import Audit
from minutebook.errors import MinutebookError

Make = Callable[..., Path]
Told = Callable[..., list[str]]
TEXT = "".join(f"Line {number} of the minutes.\n" for number in range(20))


def dated(first: int, count: int, text: str = TEXT) -> dict[str, str]:
    """Files of minutes of January in each of `count` years."""
    return {f"{first + number}-01-10.md": f"{text}{number}" for number in range(count)}


def test_days_run_from_the_meeting_to_the_commit_that_first_had_its_minutes(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [
            ("2023-08-05", {"2023-08-03.md": "Draft"}),
            ("2023-09-01", {"2023-08-03.md": "Corrected"}),
            ("2023-09-20", {"minutes/2023/September-7.md": "Minutes", "202308-board.md": "Minutes"}),
        ]
    )
    assert told(folder) == [
        "202308-board.md 2023-08 published 20",
        "2023-08-03.md 2023-08-03 published 2",
        "minutes/2023/September-7.md 2023-09-07 published 13",
    ]


def test_day_of_a_commit_is_the_day_where_its_committer_was(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [
            ("2023-08-03T20:00:00-07:00", {"2023-08-03.md": "Minutes"}),
            ("2023-08-05T01:00:00+09:00", {"2023-08-04.md": "Minutes"}),
        ]
    )
    assert told(folder) == ["2023-08-03.md 2023-08-03 published 0", "2023-08-04.md 2023-08-04 published 1"]


def test_minutes_of_a_month_that_come_within_it_took_no_days(make_repository: Make, told: Told) -> None:
    folder = make_repository([("2023-04-12", {"202304-board.md": "Minutes"})])
    assert told(folder) == ["202304-board.md 2023-04 published 0"]


def test_moved_files_keep_their_first_time(make_repository: Make, told: Told) -> None:
    gone = {"2023-08-03.md": None, "old/2023/September-7.md": None, "2023-10-05.md": None}
    folder = make_repository(
        [
            ("2023-08-05", {"2023-08-03.md": TEXT}),
            ("2023-09-10", {"old/2023/September-7.md": TEXT + "7"}),
            ("2023-10-06", {"2023-10-05.md": "Short."}),
            ("2024-05-01", {**gone, "minutes/2023-08-03.md": TEXT, "minutes/2023/September-7.md": f"{TEXT}Signed.",
                            "minutes/2023-10-05.md": "Written anew."}),
        ]
    )  # fmt: skip
    assert told(folder) == [
        "minutes/2023-08-03.md 2023-08-03 published 2",
        "minutes/2023/September-7.md 2023-09-07 published 3",
        "minutes/2023-10-05.md 2023-10-05 published 1",
    ]


def test_wrong_date_in_a_name_can_be_mended_without_losing_the_time(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [("2023-08-05", {"2023-03-08.md": TEXT}), ("2023-10-01", {"2023-03-08.md": None, "2023-08-03.md": TEXT})]
    )
    assert told(folder) == ["2023-08-03.md 2023-08-03 published 2"]


def test_minutes_that_are_like_others_deleted_are_not_taken_for_them(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [
            ("2023-02-05", {"2023-02-02.md": f"{TEXT}2 February"}),
            ("2023-06-01", {"2023-02-02.md": None, "2023-01-05.md": f"{TEXT}5 January"}),
        ]
    )
    assert told(folder) == ["2023-01-05.md 2023-01-05 published 147"]


def test_two_files_that_swap_names_keep_their_own_times(make_repository: Make, told: Told) -> None:
    first, second = f"{TEXT}first", f"{TEXT}second"
    folder = make_repository(
        [
            ("2023-08-05", {"2023-08-03.md": first}),
            ("2023-09-10", {"2023-09-07.md": second}),
            ("2024-01-01", {"2023-08-03.md": second, "2023-09-07.md": first}),
        ]
    )
    assert told(folder) == ["2023-08-03.md 2023-08-03 published 2", "2023-09-07.md 2023-09-07 published 3"]


def test_file_deleted_and_brought_back_keeps_its_first_time_and_one_deleted_is_left_out(
    make_repository: Make, told: Told
) -> None:
    folder = make_repository(
        [
            ("2023-08-05", {"2023-08-03.md": TEXT, "2023-07-06.md": "Minutes"}),
            ("2023-09-01", {"2023-08-03.md": None, "2023-07-06.md": None}),
            ("2023-10-01", {"2023-08-03.md": "Minutes again"}),
        ]
    )
    assert told(folder) == ["2023-08-03.md 2023-08-03 published 2"]


def test_agenda_that_becomes_minutes_in_place_counts_from_its_first_new_text_after_the_meeting(
    make_repository: Make, told: Told
) -> None:
    folder = make_repository(
        [
            ("2023-07-28", {"2023-08-03.md": "Agenda", "2023-08-04.md": "Agenda", "2023-08-05.md": f"{TEXT}Agenda"}),
            ("2023-08-01", {"2023-08-03.md": "Longer agenda"}),
            ("2023-08-10", {"2023-08-03.md": "Minutes"}),
            ("2023-09-01", {"2023-08-05.md": None, "old/2023-08-05.md": f"{TEXT}Agenda"}),
        ]
    )
    assert told(folder) == [
        "2023-08-03.md 2023-08-03 agenda-first 7",
        "2023-08-04.md 2023-08-04 not-since-meeting -",
        "old/2023-08-05.md 2023-08-05 not-since-meeting -",
    ]


def test_agenda_beside_its_minutes_is_left_out_and_one_alone_is_not(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [
            ("2023-08-01", {"2023-08-03-agenda.md": "Agenda", "2023-09-07-agenda.md": "Agenda"}),
            ("2023-09-09", {"2023-08-03-minutes.md": "Minutes", "2023-09-07-agenda.md": "Minutes"}),
        ]
    )
    assert told(folder) == [
        "2023-08-03-minutes.md 2023-08-03 published 37",
        "2023-09-07-agenda.md 2023-09-07 agenda-first 2",
    ]


def test_bulk_import_of_old_years_is_set_apart(
    make_repository: Make, audit_of: Callable[..., Audit], told: Told
) -> None:
    folder = make_repository([("2023-01-15", dated(2017, 6)), ("2023-02-05", {"2023-02-02.md": "Minutes"})])
    found = audit_of(folder)
    assert [line.partition(" ")[2] for line in told(folder)] == [
        "2017-01-10 bulk-import 2196", "2018-01-10 bulk-import 1831", "2019-01-10 bulk-import 1466",
        "2020-01-10 bulk-import 1101", "2021-01-10 bulk-import 735", "2022-01-10 bulk-import 370",
        "2023-02-02 published 3",
    ]  # fmt: skip
    assert [(one.files, one.first, one.last) for one in found.imports] == [(6, date(2017, 1, 10), date(2022, 1, 10))]
    assert (found.figures.files, found.figures.worst) == (1, 3)


def test_bulk_import_of_a_few_weeks_long_ago_is_set_apart(make_repository: Make, told: Told) -> None:
    folder = make_repository([("2023-01-15", {f"2015-03-{day:02}.md": f"{day}" for day in range(2, 30, 5)})])
    assert {line.split()[2] for line in told(folder)} == {"bulk-import"}


def test_few_files_or_a_late_batch_of_some_months_are_no_import(make_repository: Make, told: Told) -> None:
    months = {f"2023-{month:02}-10.md": f"{month}" for month in range(1, 7)}
    folder = make_repository([("2022-06-01", dated(2018, 4)), ("2023-07-01", months)])
    assert {line.split()[2] for line in told(folder)} == {"published"}


def test_imported_files_stay_imported_when_they_are_changed_later(make_repository: Make, told: Told) -> None:
    folder = make_repository([("2023-01-15", dated(2017, 5)), ("2023-03-01", {"2017-01-10.md": "Corrected"})])
    assert {line.split()[2] for line in told(folder)} == {"bulk-import"}


def test_5000_files_in_one_commit_are_one_import(make_repository: Make, audit_of: Callable[..., Audit]) -> None:
    files = {
        f"minutes/{1900 + number // 300}/{number % 12 + 1:02}-{number % 25 + 1:02}.md": f"{number}"
        for number in range(5000)
    }
    found = audit_of(make_repository([("2023-01-15", files)]))
    assert [one.files for one in found.imports] == [len(files)]
    assert found.figures.files == 0


def test_readme_template_and_index_are_no_minutes(make_repository: Make, told: Told) -> None:
    files = ["2023/README.md", "2023/08/index.md", "2023-01-01-template.md", "minutes/2023/template-2023-01-02.md"]
    folder = make_repository([("2023-08-05", dict.fromkeys([*files, "2023-08-03.md", "2023-08-03.txt"], "x"))])
    for pattern in ("", "**/*.md"):
        assert told(folder, pattern) == ["2023-08-03.md 2023-08-03 published 2"]


def test_posts_and_hidden_folders_are_left_out_unless_a_pattern_names_them(make_repository: Make, told: Told) -> None:
    files = dict.fromkeys(["blog/2023-08-01-hello.md", ".github/2023-08-02.md", "2023-08-03.md"], "x")
    folder = make_repository([("2023-08-05", files)])
    assert told(folder) == ["2023-08-03.md 2023-08-03 published 2"]
    assert told(folder, "blog/{date}-*.md") == ["blog/2023-08-01-hello.md 2023-08-01 published 4"]


def front(day: str) -> str:
    return f"---\ntitle: Board\ndate: {day}\n---\nMinutes\n"


def test_date_is_read_from_front_matter_where_the_path_has_none_to_the_day(make_repository: Make, told: Told) -> None:
    files = {
        "minutes/april.md": front("2023-04-05"),
        "minutes/202305.md": front("2023-05-03"),
        "minutes/2023-06-07.md": front("2023-06-08"),
        "minutes/july.md": front('"2023-07-05T19:00:00Z"'),
        "minutes/august.md": front("2023-02-30"),
        "minutes/september.md": "---\ndate: [2023-09-06\n---\n",
        "minutes/october.md": "No front matter\n",
    }
    folder = make_repository([("2023-08-01", files)])
    assert told(folder) == [
        "minutes/april.md 2023-04-05 published 118",
        "minutes/202305.md 2023-05-03 published 90",
        "minutes/2023-06-07.md 2023-06-07 published 55",
        "minutes/july.md 2023-07-05 published 27",
    ]


def test_undated_files_are_named(make_repository: Make, audit_of: Callable[..., Audit]) -> None:
    files = {"minutes/april.md": "x", "minutes/2023-02-30.md": "x", "minutes/2023-03-01.md": "x", "about.md": "x"}
    assert audit_of(make_repository([("2023-08-01", files)])).undated == ("minutes/2023-02-30.md", "minutes/april.md")


def test_day_is_told_from_month_by_the_other_files(make_repository: Make, audit_of: Callable[..., Audit]) -> None:
    clear, other = {"13-04-2023.md": "x", "05-05-2023.md": "x"}, {"03-08-2023.md": "x", "2023-09-07.md": "x"}
    found = audit_of(make_repository([("2023-10-01", {**clear, **other})]))
    assert [str(one.minutes.meeting) for one in found.publications] == [
        "2023-04-13", "2023-05-05", "2023-08-03", "2023-09-07",
    ]  # fmt: skip


def test_day_that_cannot_be_told_from_the_month_is_no_date(
    make_repository: Make, audit_of: Callable[..., Audit]
) -> None:
    files = dict.fromkeys(["13-04-2023.md", "04-14-2023.md", "03-08-2023.md"], "x")
    assert audit_of(make_repository([("2023-10-01", files)])).undated == ("03-08-2023.md",)


def test_front_matter_alone_is_enough(make_repository: Make, told: Told) -> None:
    folder = make_repository([("2023-04-07", {"april-board.md": front("2023-04-05"), "about.md": "# About\n"})])
    assert told(folder) == ["april-board.md 2023-04-05 published 2"]


def test_since_and_until_choose_meetings(make_repository: Make, told: Told) -> None:
    days = [f"2023-0{month}-01" for month in range(1, 6)]
    folder = make_repository([("2023-08-01", {f"{day}.md": day for day in days})])
    found = told(folder, since=date(2023, 2, 1), until=date(2023, 4, 1))
    assert [line.split()[1] for line in found] == ["2023-02-01", "2023-03-01", "2023-04-01"]


def test_folder_of_a_repository_is_audited_alone(make_repository: Make, told: Told) -> None:
    files = {"2023-08-01.md": "x", "board/2023-08-02.md": "x", "board/minutes/2023-08-03.md": "x"}
    folder = make_repository([("2023-08-05", files)])
    subprocess.run(["git", "-C", str(folder), "reset", "-q", "--hard"], check=True)
    assert told(folder / "board", "{date}.md") == ["2023-08-02.md 2023-08-02 published 3"]
    assert [line.split()[0] for line in told(folder / "board")] == ["2023-08-02.md", "minutes/2023-08-03.md"]


def test_bare_repository_and_branch_are_audited(make_repository: Make, told: Told, tmp_path: Path) -> None:
    folder = make_repository([("2023-08-05", {"2023-08-03.md": "x"}), ("2023-08-09", {"2023-08-08.md": "x"})])
    subprocess.run(["git", "-C", str(folder), "branch", "published", "main~1"], check=True)
    subprocess.run(["git", "clone", "-q", "--bare", str(folder), str(tmp_path / "club.git")], check=True)
    both = ["2023-08-03.md 2023-08-03 published 2", "2023-08-08.md 2023-08-08 published 1"]
    assert told(tmp_path / "club.git") == both
    assert told(tmp_path / "club.git", branch="published") == both[:1]


def test_shallow_clone_withholds_what_it_cannot_know(
    make_repository: Make, audit_of: Callable[..., Audit], told: Told, tmp_path: Path
) -> None:
    folder = make_repository(
        [
            ("2022-08-05", {"2022-08-03.md": "x"}),
            ("2023-02-07", {"2023-02-02.md": "x", "2023-02-16.md": "Agenda"}),
            ("2023-02-18", {"2023-02-16.md": "Minutes"}),
            ("2024-03-08", {"2024-03-07.md": "x"}),
        ]
    )
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth=3", f"file://{folder}", str(clone)], check=True)
    assert told(clone) == [
        "2022-08-03.md 2022-08-03 history-missing -",
        "2023-02-02.md 2023-02-02 history-missing -",
        "2023-02-16.md 2023-02-16 agenda-first 2",
        "2024-03-07.md 2024-03-07 published 1",
    ]
    found = audit_of(clone)
    assert found.known_from == date(2023, 2, 7)
    assert [(row.year, row.figures.files, row.figures.median, row.figures.worst) for row in found.rows] == [
        (2022, 0, None, None), (2023, 1, None, None), (2024, 1, 1, 1),
    ]  # fmt: skip
    assert (found.figures.files, found.figures.median, found.figures.worst) == (2, None, None)


def test_partial_clone_is_audited_by_paths(make_repository: Make, told: Told, tmp_path: Path) -> None:
    folder = make_repository([("2023-08-05", {"2023-08-03.md": "x", "minutes/april.md": front("2023-04-05")})])
    subprocess.run(["git", "-C", str(folder), "config", "uploadpack.allowFilter", "true"], check=True)
    clone = tmp_path / "clone.git"
    command = ["git", "clone", "-q", "--bare", "--filter=blob:none", f"file://{folder}", str(clone)]
    subprocess.run(command, check=True)
    assert told(clone) == ["2023-08-03.md 2023-08-03 published 2"]


def test_times_are_taken_as_commits_state_them(
    make_repository: Make, audit_of: Callable[..., Audit], told: Told
) -> None:
    folder = make_repository(
        [
            ("2023-08-05", {"2023-08-03.md": "x"}),
            ("1970-01-01", {"2023-09-07.md": "x"}),
            ("2040-01-01", {"2023-10-05.md": "x"}),
            ("2023-11-04", {"2023-11-02.md": "x"}),
        ]
    )
    assert told(folder) == [
        "2023-08-03.md 2023-08-03 published 2",
        "2023-09-07.md 2023-09-07 not-since-meeting -",
        "2023-10-05.md 2023-10-05 published 5932",
        "2023-11-02.md 2023-11-02 published 2",
    ]
    assert audit_of(folder).backwards == 2


def test_figures_are_by_the_nearest_rank(make_repository: Make, audit_of: Callable[..., Audit]) -> None:
    commits = [(f"2023-01-{1 + lag:02}", {f"{lag:02}/2023-01-01.md": f"{lag}"}) for lag in range(1, 11)]
    figures = audit_of(make_repository(commits)).figures
    assert (figures.files, figures.median, figures.ninetieth, figures.worst) == (10, 5.5, 9, 10)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "No minutes were found in club: no Markdown whose path or front matter has the date of a meeting."),
        ("minutes/{date}.md", "No file of club fits the pattern minutes/{date}.md."),
        ("about*", "The pattern about* fits 1 file of club, and none has a date."),
    ],
)
def test_repository_without_minutes_is_said(
    pattern: str, message: str, make_repository: Make, audit_of: Callable[..., Audit]
) -> None:
    folder = make_repository([("2023-08-05", {"about.md": "x"})])
    with pytest.raises(MinutebookError) as raised:
        audit_of(folder, pattern)
    assert raised.value.message == message


def test_repository_before_its_first_commit_is_said(tmp_path: Path, audit_of: Callable[..., Audit]) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    with pytest.raises(MinutebookError, match="There is no commit yet on the branch that is checked out"):
        audit_of(tmp_path)


def test_file_names_of_any_characters_are_audited(make_repository: Make, told: Told) -> None:
    names = ['"2023-08-03 \\"so\\".md"', '"2023-08-04\\n.md"', "2023-08-05 議事録.md", '"2023-08-06 r\\351union.md"']
    folder = make_repository([("2023-08-07", dict.fromkeys(names, "x"))])
    found = [line.split(" 2023-")[0] for line in told(folder)]
    assert [os.fsencode(name) for name in found] == [
        b'2023-08-03 "so".md', b"2023-08-04\n.md", "2023-08-05 議事録.md".encode(), b"2023-08-06 r\xe9union.md",
    ]  # fmt: skip
