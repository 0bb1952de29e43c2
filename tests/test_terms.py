"""Terms: who sat where on a day, surely or possibly, by dates of which only a part may be known."""

from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.load import load_archive
from minutebook.terms import Members, Term, Terms, build_terms, find_overlaps, most_members

BODY = """---
type: body
title: Council
classification: council
{body}members:
{members}---
"""


def archive_of(make_archive: Callable[..., Path], *members: str, body: str = "") -> Archive:
    listed = "".join(f"  - {{{member}}}\n" for member in members)
    archive, problems = load_archive(make_archive({"bodies/council.md": BODY.format(body=body, members=listed)}))
    assert problems == ()
    return archive


def names(members: Members) -> tuple[list[str], list[str]]:
    return [term.person for term in members.certain], [term.person for term in members.possible]


def on(terms: Terms, day: str) -> tuple[list[str], list[str]]:
    return names(terms.members_on("council", PartialDate.parse(day)))


def test_member_sits_from_the_first_day_and_may_sit_on_the_last(make_archive: Callable[..., Path]) -> None:
    terms = build_terms(archive_of(make_archive, "person: jane-roe, from: 2025-05-01, until: 2026-04-30"))
    both = (["jane-roe"], ["jane-roe"])
    assert on(terms, "2025-04-30") == ([], [])
    assert on(terms, "2025-05-01") == both
    assert on(terms, "2026-04-29") == both
    assert on(terms, "2026-04-30") == ([], ["jane-roe"])
    assert on(terms, "2026-05-01") == ([], [])


def test_months_and_years_make_membership_possible_but_not_certain(make_archive: Callable[..., Path]) -> None:
    terms = build_terms(archive_of(make_archive, "person: jane-roe, from: 2016-02, until: 2016-08"))
    assert on(terms, "2016-01-31") == ([], [])
    assert on(terms, "2016-02-10") == ([], ["jane-roe"])
    assert on(terms, "2016-02-29") == (["jane-roe"], ["jane-roe"])
    assert on(terms, "2016-03") == (["jane-roe"], ["jane-roe"])
    assert on(terms, "2016") == ([], ["jane-roe"])
    assert on(terms, "2016-08-02") == ([], ["jane-roe"])
    assert on(terms, "2016-09") == ([], [])


def test_term_without_dates_is_possible_at_any_time_until_the_body_ends(make_archive: Callable[..., Path]) -> None:
    archive = archive_of(
        make_archive, "person: jane-roe", "person: john-doe, from: 2016-02-01", body="dissolved: 2017-01-10\n"
    )
    terms = build_terms(archive)
    assert on(terms, "2010-01-01") == ([], ["jane-roe"])
    assert on(terms, "2017-01-09") == (["john-doe"], ["jane-roe", "john-doe"])
    assert on(terms, "2017-01-11") == ([], [])


def test_voting_members_leave_out_those_without_a_vote(make_archive: Callable[..., Path]) -> None:
    archive = archive_of(
        make_archive,
        "person: jane-roe, role: chair, from: 2025-05-01",
        "person: john-doe, role: clerk, from: 2025-05-01, votes: false",
    )
    voting = build_terms(archive).voting_members_on("council", PartialDate(2026, 3, 3))
    assert names(voting) == (["jane-roe"], ["jane-roe"])


def test_number_of_members_is_known_only_where_it_is_sure(make_archive: Callable[..., Path]) -> None:
    archive = archive_of(
        make_archive,
        "person: jane-roe, role: chair, from: 2025-05-01",
        "person: Jane Roe, role: delegate, from: 2025-06-01",
        "person: A. N. Other, from: 2025-07",
    )
    terms = build_terms(archive)
    days = ("2025-04-30", "2025-06-30", "2025-07-15", "2025-08-01")
    assert [terms.members_on("council", PartialDate.parse(day)).number for day in days] == [None, 1, None, 2]


def test_terms_of_a_person_are_in_the_order_of_their_beginning(make_archive: Callable[..., Path]) -> None:
    archive = archive_of(
        make_archive,
        "person: Jane Roe, role: president, seat: north, from: 2026-01-01",
        "person: jane-roe, role: member, from: 2019-01-01, until: 2020-12-31",
    )
    held = [(term.body, term.role, term.seat, str(term.begins)) for term in build_terms(archive).by_person["jane-roe"]]
    assert held == [
        ("council", "member", None, "2019-01-01"),
        ("board", "chair", None, "2025-05-01"),
        ("council", "president", "north", "2026-01-01"),
    ]


def test_terms_that_meet_on_a_day_do_not_overlap(make_archive: Callable[..., Path]) -> None:
    archive = archive_of(
        make_archive,
        "person: jane-roe, from: 2025-01-01, until: 2025-06-30",
        "person: john-doe, from: 2025-06-30, until: 2025-12",
        "person: mary-major, from: 2025-12, until: 2026-03-31",
        "person: ann-other, from: 2026-03-30",
    )
    overlaps = find_overlaps(build_terms(archive).by_body["council"])
    assert [(earlier.person, later.person) for earlier, later in overlaps] == [("mary-major", "ann-other")]


def test_most_members_counts_people_once_and_gives_the_first_such_day(make_archive: Callable[..., Path]) -> None:
    archive = archive_of(
        make_archive,
        "person: jane-roe, role: chair, from: 2025-01-01, until: 2025-06-30",
        "person: jane-roe, role: delegate, from: 2025-02-01",
        "person: john-doe, from: 2025-06-30",
        "person: mary-major, from: 2026",
        "person: ann-other",
    )
    assert most_members(build_terms(archive).by_body["council"]) == (3, date(2026, 12, 31))
    assert most_members(()) == (0, None)


DAYS = st.integers(1, 9)
SEATS = st.lists(st.tuples(st.sampled_from("abc"), DAYS, st.none() | DAYS), max_size=6)
"""Terms as the person, the first day and the last, which may be the first or before it."""


@given(SEATS)
def test_overlaps_and_most_members_are_those_found_by_counting_day_by_day(
    seats: list[tuple[str, int, int | None]],
) -> None:
    terms = [term(index, *seat) for index, seat in enumerate(seats)]
    sits = {each.index: set(range(begins, ends or 99)) for each, (_, begins, ends) in zip(terms, seats, strict=True)}
    order = sorted(terms, key=lambda each: (seats[each.index][1], max(sits[each.index], default=0), each.index))
    later = [two for one, two in combinations(order, 2) if sits[one.index] & sits[two.index]]
    found = list(find_overlaps(terms))
    assert [two for _, two in found] == [each for each in order if each in later]
    assert all(sits[one.index] & sits[two.index] for one, two in found)
    numbers = {day: len({each.person for each in terms if day in sits[each.index]}) for day in range(1, 10)}
    most = max(numbers.values())
    first = date(2026, 1, min(day for day, number in numbers.items() if number == most)) if most else None
    assert most_members(terms) == (most, first)


def term(index: int, person: str, begins: int, ends: int | None) -> Term:
    last = PartialDate(2026, 1, ends) if ends else None
    record: Any = None
    return Term("council", person, person, None, None, True, PartialDate(2026, 1, begins), last, record, index)
