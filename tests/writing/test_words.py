"""Ids from titles, words as Markdown, values as YAML, links between records."""

import pytest
import yaml_rs
from hypothesis import example, given
from hypothesis import strategies as st

from minutebook.dates import Clock, PartialDate
from minutebook.reading.markdown import read_markdown
from minutebook.records.fields import SLUG
from minutebook.writing.classification import classification_of
from minutebook.writing.front_matter import write_yaml
from minutebook.writing.markdown import plain, relative_path
from minutebook.writing.slug import slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Café: Größe 2", "cafe-grosse-2"),
        ("Tenants' day", "tenants-day"),
        ("预算 Ελλάδα 🎉", ""),
        ("--A  b--", "a-b"),
        ("word " * 30, "-".join(["word"] * 12)),
        ("x" * 99, "x" * 60),
    ],
)
def test_titles_make_ids(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Board", "board"),
        ("Board of Trustees", "board"),
        ("Board Finance Committee", "committee"),
        ("Tenants", "committee"),
    ],
)
def test_name_of_a_body_says_what_sort_it_is(name: str, sort: str) -> None:
    assert classification_of(name) == sort


@given(st.text())
def test_every_title_makes_an_id_or_nothing(title: str) -> None:
    slug = slug_of(title)
    assert not slug or (SLUG.fullmatch(slug) and len(slug) <= 60)


PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf"]), min_size=1)


@given(PRINTABLE.filter(lambda text: text.strip()))
@example("0E0")
@example("1e-5")
@example("+.5")
@example("0o17")
@example("0x1F")
@example("09:30")
@example("2026-03-03")
def test_any_words_can_be_a_value(words: str) -> None:
    """As records are read: otherwise that library takes dates for such even in quotation marks."""
    assert yaml_rs.loads(write_yaml({"title": words}), parse_datetime=False) == {"title": words}


def test_dates_and_times_stand_without_quotes_and_what_is_not_known_is_left_out() -> None:
    values = {"date": PartialDate(2026, 3, 3), "start": Clock(19, 30), "place": None, "title": "2026-03-03"}
    assert write_yaml(values) == "date: 2026-03-03\nstart: 19:30\ntitle: '2026-03-03'\n"


@given(st.integers(0, 23), st.integers(0, 59))
def test_any_time_of_day_is_written_without_quotes(hour: int, minute: int) -> None:
    assert write_yaml({"start": Clock(hour, minute)}) == f"start: {hour:02}:{minute:02}\n"


@given(st.text(st.sampled_from("ab \\`*_[]<>&~|#$!()-+=1.:'\""), min_size=1).filter(lambda text: text.strip()))
def test_any_words_can_stand_in_a_link(words: str) -> None:
    (link,) = read_markdown(f"- [{plain(words)}](x.md)", 1).links
    assert link.words == " ".join(words.split())


def test_links_between_records_are_relative() -> None:
    minutes = "meetings/board/2026-02-03/minutes"
    assert relative_path(minutes, "meetings/board/2026-03-03/agenda") == "../2026-02-03/minutes.md"
    assert relative_path(minutes, "meetings/board/2026-02-03/agenda") == "minutes.md"
    assert relative_path(minutes, "emails/board/2026-03-03-x") == "../../meetings/board/2026-02-03/minutes.md"
