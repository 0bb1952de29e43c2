"""Circles: chains that lead back to where they began are found once each."""

from minutebook.circles import find_circles


def test_chains_that_end_are_no_circles() -> None:
    assert list(find_circles({"a": ["b", "c"], "b": ["d"], "c": ["d"]})) == []


def test_each_circle_is_reported_once_from_its_smallest_id() -> None:
    leads_to = {"x": ["c"], "c": ["a"], "a": ["b"], "b": ["c", "end"], "self": ["self"], "p": ["q"], "q": ["p"]}
    assert list(find_circles(leads_to)) == [("a", "b", "c"), ("p", "q"), ("self",)]


def test_a_chain_of_a_hundred_thousand_does_not_exhaust_the_stack() -> None:
    leads_to = {str(number): [str(number + 1)] for number in range(100_000)}
    assert list(find_circles(leads_to)) == []
