"""Changed lines: comparing only these comes to the same as comparing whole texts."""

from hypothesis import given
from hypothesis import strategies as st

from minutebook.history.changed import changed_lines
from minutebook.history.kinds import is_editorial, words_of
from minutebook.history.renamed import Renamed
from minutebook.history.texts import VersionText

LINE = st.sampled_from(
    ("", " ", "a", "a b", "a  b", "[a](b)", "[a](c)", '[a](b "a', 'a")', "[a]: b", "[a", "]: b c", "é\x85")
)
TEXT = st.lists(LINE, max_size=7).map("\n".join)


def test_lines_that_changed_are_kept_with_one_beside_them() -> None:
    assert changed_lines("one\ntwo\nthree\nfour\nfive", "one\ntwo\n3\nfour\nfive") == (
        "two\nthree\nfour",
        "two\n3\nfour",
    )
    assert changed_lines("one\ntwo\nthree", "one\ntwo\nthree\nfour") == ("two\nthree", "two\nthree\nfour")


@given(TEXT, TEXT)
def test_what_is_left_out_is_whole_lines_that_are_the_same(before: str, after: str) -> None:
    old, new = changed_lines(before, after)
    outside = len(before) - len(old)
    assert outside == len(after) - len(new)
    starts = [start for start in range(outside + 1) if before[start : start + len(old)] == old]
    assert any(
        (before[:start], before[start + len(old) :]) == (after[:start], after[start + len(new) :])
        and (not start or before[start - 1] == "\n")
        and (start == outside or before[start + len(old)] == "\n")
        for start in starts
    )


@given(TEXT, TEXT)
def test_change_is_editorial_where_all_words_of_both_texts_are_the_same(before: str, after: str) -> None:
    same = words_of(before) == words_of(after)
    assert is_editorial(VersionText("", {}, before), VersionText("", {}, after), Renamed({})) is same
