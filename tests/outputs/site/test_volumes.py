"""Long lists are cut into pages by year, month and part; nothing is lost on the way and no page is too long."""

from hypothesis import given
from hypothesis import strategies as st

from minutebook.dates import PartialDate
from minutebook.outputs.site.almanac import by_month
from minutebook.outputs.site.volumes import LONGEST, WHOLE, volumes


def days(*counts: tuple[int, int, int]) -> list[PartialDate]:
    """Days, latest first: (year, month, how many)."""
    return sorted((PartialDate(year, month, 1) for year, month, count in counts for _ in range(count)), reverse=True)


def cut(items: list[PartialDate]) -> list[tuple[str, int]]:
    return [(volume.address, len(volume.items)) for volume in volumes("timeline/", items, lambda day: day)]


def test_a_short_list_is_whole_on_the_first_page_and_by_year_on_others() -> None:
    assert cut(days((2025, 3, 2), (2024, 12, 1))) == [("timeline/", 3), ("timeline/2025/", 2), ("timeline/2024/", 1)]


def test_a_long_list_begins_with_its_latest_year() -> None:
    assert cut(days((2025, 3, 200), (2024, 12, 200))) == [
        ("timeline/", 200),
        ("timeline/2025/", 200),
        ("timeline/2024/", 200),
    ]


def test_a_long_year_is_split_by_months_and_a_long_month_by_parts() -> None:
    assert cut(days((2025, 3, 650), (2025, 1, 5))) == [
        ("timeline/", WHOLE),
        ("timeline/2025/", 0),
        ("timeline/2025/03/", LONGEST),
        ("timeline/2025/03/2/", 50),
        ("timeline/2025/01/", 5),
    ]


def test_an_empty_list_has_one_empty_page() -> None:
    assert cut([]) == [("timeline/", 0)]


@given(st.lists(st.tuples(st.integers(2000, 2004), st.integers(0, 12), st.integers(0, 400)), max_size=8))
def test_every_item_stands_on_the_pages_below_the_first(counts: list[tuple[int, int, int]]) -> None:
    items = days(*counts)
    below = [volume for volume in volumes("x/", items, lambda day: day) if volume.address != "x/"]
    assert [item for volume in below for item in volume.items] == items
    assert all(len(volume.items) <= LONGEST for volume in below)


def test_gaps_between_months_are_said() -> None:
    shown = [PartialDate(2017, 3), PartialDate(2017, 1, 9), PartialDate(2016, 10, 3), PartialDate(2016)]
    assert [(month.words, month.anchor, month.gap) for month in by_month(shown, lambda day: day)] == [
        ("March 2017", "at-2017-03", ""),
        ("January 2017", "at-2017-01", "Nothing recorded in February 2017"),
        ("October 2016", "at-2016-10", "Nothing recorded from November to December 2016"),
        ("2016, month not recorded", "at-2016", ""),
    ]
