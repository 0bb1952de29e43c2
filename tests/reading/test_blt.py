"""Files of ballots in the BLT format: what is read of them, and what is said of those that are broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.reading.blt import Ballot, Ballots, Fault, read_blt

FILE = """\
# Counted on 6 March.
4 2
-2

3 1 3 4 0   # the first bundle
4 1 3 2
2 4 1=3 0
1 - 2 0
5 0
0
"Adam"
"Basil ""Baz"" O'Neil"  # withdrew
Charlotte Drew
"Dan \\"D.\\" #4"
"Board, election 2026"
"""


def test_file_gives_its_candidates_and_ballots() -> None:
    assert read_blt(FILE) == Ballots(
        ("Adam", 'Basil "Baz" O\'Neil', "Charlotte Drew", 'Dan "D." #4'),
        (
            Ballot(5, 3, ((1,), (3,), (4,))),
            Ballot(6, 4, ((1,), (3,), (2,))),
            Ballot(7, 2, ((4,), (1, 3))),
            Ballot(8, 1, ((), (2,))),
            Ballot(9, 5, ()),
        ),
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "The file is empty."),
        ("# nothing\n\n", 1, "The file is empty."),
        ("<html>\n", 1, "The file begins with “<html>”."),
        ("0 1\n0\n", 1, "The file begins with “0 1”."),
        ("2 1\n3 1 2 0\n", 2, "The ballots do not end."),
        ("2 1\n-1\n", 2, "The ballots do not end."),
        ("2 1\n3 1 2 0\n\"Adam\"\n\"Basil\"\n", 3, "“\"Adam\"” does not say how many ballots there are."),
        ("2 1\n(7) 1 2 0\n0\n", 2, "“(7)” does not say how many ballots there are."),
        ("2 1\n1.5 1 2 0\n0\n", 2, "“1.5” does not say how many ballots there are."),
        ("2 1\n12345678901 1 0\n0\n", 2, "“12345678901” is more ballots than there can be."),
        ("2 1\n3 1 3 0\n0\n", 2, "A ballot ranks candidate 3, and the first line says that 2 stood."),
        ("2 1\n3 1 2=1 0\n0\n", 2, "A ballot ranks candidate 1 twice."),
        ("2 1\n3 1 x 0\n0\n", 2, "“x” is no candidate's number."),
        ("2 1\n3 1 0 4 2 0\n0\n", 2, "A ballot goes on after its 0."),
        ("2 1\n3 1 0\n0\nAdam\n", 4, "The file has 1 name, and the first line says that 2 stood."),
        ("2 1\n3 1 0\n0\n", 3, "The file has 0 names, and the first line says that 2 stood."),
        ("2 1\n3 1 0\n0\n\"Adam\" \"Basil\"\n", 4, "“\"Adam\" \"Basil\"” is not one name."),
        ("2 1\n3 1 0\n0\n\"Adam\n\"Basil\"\n", 4, "“\"Adam” is not one name."),
    ],
)  # fmt: skip
def test_broken_file_says_what_is_wrong_and_where(text: str, line: int, message: str) -> None:
    found = read_blt(text)
    assert isinstance(found, Fault)
    assert (found.line, found.message) == (line, message)
    assert found.hint


@given(st.text(alphabet='0123456789 -=#"\\\n\u0663Aa', max_size=60))
def test_any_text_gives_ballots_or_a_fault(text: str) -> None:
    found = read_blt(text)
    assert isinstance(found, Ballots | Fault)
    if isinstance(found, Ballots):
        ranked = {each for ballot in found.ballots for rank in ballot.ranks for each in rank}
        assert ranked <= set(range(1, len(found.candidates) + 1))


@given(st.lists(st.tuples(st.integers(1, 999), st.permutations([1, 2, 3]), st.integers(0, 3)), max_size=8))
def test_what_is_written_is_read(lines: list[tuple[int, list[int], int]]) -> None:
    written = "".join(f"{number} {' '.join(map(str, [*order[:length], 0]))}\n" for number, order, length in lines)
    found = read_blt(f'3 1\n{written}0\n"A"\n"B"\n"C"\n')
    assert isinstance(found, Ballots)
    assert [(each.number, [candidate for (candidate,) in each.ranks]) for each in found.ballots] == [
        (number, order[:length]) for number, order, length in lines
    ]
