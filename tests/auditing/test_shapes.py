"""Repositories of minutes in the shapes that bodies really use: paths as theirs are, with no pattern and with one."""

from collections.abc import Callable

import pytest

from minutebook.auditing.audit import Audit
from minutebook.errors import MinutebookError

Make = Callable[..., object]
Told = Callable[..., list[str]]
TEXT = "".join(f"Line {number} of the minutes.\n" for number in range(20))


def test_committee_that_keeps_a_file_a_meeting_and_moves_them_into_years(
    make_repository: Make, audit_of: Callable[..., Audit]
) -> None:
    """As technical steering committees do: old papers imported, then a file a meeting, then folders of years, and notes
    of working groups beside them."""
    old = {f"meetings/2015-0{month}-10.md": f"{TEXT}{month}" for month in range(1, 7)}
    flat = {f"meetings/2018-0{month}-17.md": f"{TEXT}8{month}" for month in range(1, 5)}
    moved = {path.replace("meetings/", f"meetings/{path[9:13]}/"): text for path, text in (old | flat).items()}
    folder = make_repository(
        [
            ("2017-12-20", {"README.md": "About\n", "CHARTER.md": "2015-05-01\n", **old}),
            *((f"{path[9:19]}T20:00:00-08:00", {path: text}) for path, text in flat.items()),
            ("2018-04-25", {"meetings/2018-01-31-V8.md": "Notes", "meetings/2018-04-17.md": TEXT + "corrected"}),
            ("2019-01-02", {**dict.fromkeys(old | flat), **moved, "meetings/2018/2018-04-17.md": TEXT + "corrected"}),
        ]
    )
    found = audit_of(folder)
    assert (found.figures.files, found.figures.median, found.figures.worst) == (5, 0, 84)
    assert [(one.files, one.first.isoformat(), one.last.isoformat()) for one in found.imports] == [
        (6, "2015-01-10", "2015-06-10")
    ]
    assert found.undated == ()


def test_working_group_with_folders_of_years_and_days_in_one_or_two_digits(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [
            ("2017-07-08", {"main/2017/CG-07-06.md": "a", "main/2017/TPAC.md": "b", "process/2017.md": "c"}),
            ("2018-03-25", {"main/2018/CG-03-20v21.md": "d"}),
            ("2018-11-09", {"main/2018/WG-11-7.md": "e", "README.md": "f"}),
            ("2024-05-10", {"SIG-Docs/2024/docs-05-8.md": "g", "SIG-Docs/TEMPLATE.md": "h"}),
        ]
    )
    assert told(folder) == [
        "main/2017/CG-07-06.md 2017-07-06 published 2",
        "main/2018/CG-03-20v21.md 2018-03-20 published 5",
        "main/2018/WG-11-7.md 2018-11-07 published 2",
        "SIG-Docs/2024/docs-05-8.md 2024-05-08 published 2",
    ]


def test_standards_group_with_folders_of_places_and_agendas_beside_minutes(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [
            ("2014-09-20", {"2014/09-london/README.md": "Travel", "2014/09-london/agenda.md": "Agenda"}),
            ("2014-09-30", {"2014/09-london/09-29-f2f-minutes.md": "a"}),
            ("2015-01-08", {"2015/01-nyc/06-minutes.md": "b"}),
            ("2015-03-18", {"2015/telcons/03-19-cssregions-agenda.md": "c"}),
            ("2015-03-20", {"2015/telcons/03-19-cssregions-minutes.md": "d"}),
            ("2016-04-01", {"2016/03-london/29-03-2016-minutes.md": "e", "2016/03-london/arrangements.md": "f"}),
        ]
    )
    assert told(folder) == [
        "2014/09-london/09-29-f2f-minutes.md 2014-09-29 published 1",
        "2015/01-nyc/06-minutes.md 2015-01-06 published 2",
        "2015/telcons/03-19-cssregions-minutes.md 2015-03-19 published 1",
        "2016/03-london/29-03-2016-minutes.md 2016-03-29 published 3",
    ]


def test_club_whose_meetings_are_folders_with_a_page_of_their_own(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [
            ("2014-02-25", {"2014/README.md": "List", "2014/2014-02-24/README.md": "Minutes", "README.md": "About"}),
            ("2014-10-15", {"2014/2014-10-13/README.md": "Minutes", "2014/2014-10-13/talk/README.md": "A talk"}),
            ("2021-12-05", {"meetings/2021-12-01/index.md": "Page", "meetings/2021-12-01/minutes.md": "Minutes"}),
            ("2022-01-09", {"2022/2022-01-08/one.md": "Part one", "2022/2022-01-08/two.md": "Part two"}),
        ]
    )
    assert told(folder) == [
        "2014/2014-02-24/README.md 2014-02-24 published 1",
        "2014/2014-10-13/README.md 2014-10-13 published 2",
        "meetings/2021-12-01/minutes.md 2021-12-01 published 4",
        "2022/2022-01-08/one.md 2022-01-08 published 1",
        "2022/2022-01-08/two.md 2022-01-08 published 1",
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "content/2021_03_minutes.md",
            "Title: Council Meeting Minutes\nDate: 2021-03-17 18:30\nCategory: Minutes\n\nWe met.",
        ),
        ("content/minutes/spring.md", '+++\ntitle = "Council"\ndate = 2021-03-17T18:30:00Z\n+++\nWe met.'),
        ("_minutes/spring.md", "---\ntitle: Council\nmeeting_date: March 17, 2021\n---\nWe met."),
        ("_posts/2021-03-17-minutes.md", "---\nlayout: post\n---\nWe met."),
        ("spring_2021/mar_17_minutes.md", "We met."),
        ("meetings/2021-03_mar-17.md", "We met."),
        ("Protokolle/17.03.2021.md", "Wir trafen uns."),
        ("minutes/Wednesday 17th of March 2021.md", "We met."),
    ],
)
def test_council_says_the_day_in_a_way_of_its_own(path: str, text: str, make_repository: Make, told: Told) -> None:
    folder = make_repository([("2021-03-20", {path: text})])
    assert told(folder) == [f"{path} 2021-03-17 published 3"]


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("releases/minutes/3-17-21.md", "**/{month}-{day}-{yy}.md"),
        ("minutes/210317.txt", "minutes/{yy}{mm}{dd}.txt"),
        ("2021/03-oslo/day-17/notes.rst", "{year}/{mm}-*/day-{dd}/*"),
    ],
)
def test_pattern_reads_what_no_common_form_has(path: str, pattern: str, make_repository: Make, told: Told) -> None:
    folder = make_repository([("2021-03-20", {path: "We met."})])
    with pytest.raises(MinutebookError, match="No minutes were found"):
        told(folder)
    assert told(folder, pattern) == [f"{path} 2021-03-17 published 3"]


def test_year_of_two_is_not_guessed(make_repository: Make, audit_of: Callable[..., Audit]) -> None:
    folder = make_repository([("2023-08-05", {"2022-2023/august-3.md": "a", "2022-2023/2022-09-01.md": "b"})])
    found = audit_of(folder)
    assert [one.minutes.path for one in found.publications] == ["2022-2023/2022-09-01.md"]
    assert found.undated == ("2022-2023/august-3.md",)


def test_reports_of_months_count_from_the_last_day_of_the_first_month_named(make_repository: Make, told: Told) -> None:
    folder = make_repository(
        [
            ("2021-02-10", {"updates/2021-01-steering-council-update.md": "a"}),
            ("2024-01-05", {"updates/2023-11,12-steering-council-update.md": "b"}),
        ]
    )
    assert told(folder) == [
        "updates/2021-01-steering-council-update.md 2021-01 published 10",
        "updates/2023-11,12-steering-council-update.md 2023-11 published 36",
    ]
