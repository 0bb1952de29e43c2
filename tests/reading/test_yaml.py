"""Strict YAML: what is accepted, what is refused and where, and the place of every value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.checks import describe_problems
from minutebook.diagnostics import Place
from minutebook.reading.yaml import YamlBlock, read_mapping

PIECES = st.sampled_from(
    ["a: ", "b:\n", "  - ", "- ", "? ", ": ", "{", "}", "[", "]", "'", '"', "|\n", ">-\n", "&x ", "*x", "!t ", "!!set ", "<<: ",
     "#", "\n", "  ", "\t", "---\n", "...\n", "1", "2016-02-30", "true", "null", "%YAML 1.1\n", "\\", "é"]
)  # fmt: skip

TOO_LONG = "is longer than a program reads."


def refused(text: str) -> list[tuple[int, int, str, str]]:
    _, problems = read_mapping(YamlBlock("x.md", text, 1))
    return [(one.place.line, one.place.column, one.check, one.message) for one in describe_problems(problems)]


@given(st.text() | st.lists(PIECES, max_size=25).map("".join))
def test_any_text_gives_a_mapping_or_says_why_not(text: str) -> None:
    values, problems = read_mapping(YamlBlock("x.md", text, 1))
    assert (values is None) == bool(problems)
    assert all(isinstance(key, str) for key in values or ())
    assert all(one.message for one in describe_problems(problems))


def test_values_are_those_of_yaml_1_2() -> None:
    text = "country: no\nstart: 19:30\ndate: 2016-12-03\ncount: 3\nshare: 0.5\ndone: true\nempty:\nnames: [a, b]\n"
    assert read_mapping(YamlBlock("x.md", text, 1)) == (
        {
            "country": "no",
            "start": "19:30",
            "date": "2016-12-03",
            "count": 3,
            "share": 0.5,
            "done": True,
            "empty": None,
            "names": ["a", "b"],
        },
        (),
    )


def test_empty_block_is_an_empty_mapping() -> None:
    assert read_mapping(YamlBlock("x.md", "# nothing yet\n", 1)) == ({}, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", (2, 1, "yaml-duplicate-key", "“a” is given a second time; the first is in line 1.")),
        ("a: {b: 1, b: 2}\n", (1, 11, "yaml-duplicate-key", "“b” is given a second time; the first is in line 1.")),
        pytest.param(
            f"a: 1\nb: {{c: -{'9' * 5000}}}\n",
            (2, 8, "yaml-syntax", f"A number of 5,000 digits {TOO_LONG}"),
            id="digits",
        ),
        pytest.param(f"a: 0x{'f' * 9000}\n", (1, 4, "yaml-syntax", f"A number of 9,000 digits {TOO_LONG}"), id="hex"),
        ("a:\n\tb: 1\n", (2, 1, "yaml-tab", "This line is indented with a tab.")),
        ("a: 1\n---\nb: 2\n", (2, 1, "yaml-second-document", "This line begins a second document inside the keys.")),
        (
            "a: &x [1]\nb: *x\n",
            (
                1,
                4,
                "yaml-alias",
                "A value that begins with & or * is a reference inside YAML, which records do not use.",
            ),
        ),
        ("- a\n", (1, 1, "yaml-not-a-mapping", "Keys and values are expected here, but there is only a list.")),
        ("only words\n", (1, 1, "yaml-not-a-mapping", "Keys and values are expected here, but there is only text.")),
        ("a: 1\n2016: b\n", (2, 1, "yaml-key", "A key is the number 2016, but keys are words such as title or date.")),
        ("null: b\n", (1, 1, "yaml-key", "A key is empty, but keys are words such as title or date.")),
        (
            "? {a: 1}\n: 2\n",
            (1, 1, "yaml-key", "A key is a mapping (keys and values), but keys are words such as title or date."),
        ),
        (
            "title: Board: extra\n",
            (1, 13, "yaml-syntax", "The value has a colon and a space in it, so it looks like another key."),
        ),
        ("title: 'it's'\n", (1, 12, "yaml-syntax", "There is text after the closing quotation mark.")),
        ('title: "Board\n', (1, 1, "yaml-syntax", "A quotation mark is opened and not closed.")),
        ("a: [b, c\nd: 1\n", (2, 2, "yaml-syntax", "A bracket is opened here or above and not closed.")),
        ("a: b]\nc: ]\n", (2, 4, "yaml-syntax", "A bracket is closed that was never opened.")),
        ("a: @home\n", (1, 4, "yaml-syntax", "A value cannot begin with “@” unless it is in quotation marks.")),
        (
            "a: 1\nb: !!foo x\n",
            (2, 4, "yaml-syntax", "A value cannot begin with “!!foo” unless it is in quotation marks."),
        ),
        ("a: - b\n", (1, 4, "yaml-syntax", "A dash here would begin a list in the middle of a line.")),
        ("start 10\nb: 1\n", (2, 2, "yaml-syntax", "Here or just above is a line without a colon.")),
        (
            "a:\n  b: 1\n   c: 2\n",
            (3, 5, "yaml-syntax", "This line is not indented like the lines that it belongs with."),
        ),
        ("a: " + "[" * 50 + "]" * 50, (1, 1, "yaml-syntax", "Lists or mappings stand inside each other too deep.")),
        ("a:\n" + "- " * 20000 + "b", (1, 1, "yaml-syntax", "Lists or mappings stand inside each other too deep.")),
        ("? " * 20000, (1, 1, "yaml-syntax", "Lists or mappings stand inside each other too deep.")),
    ],
)
def test_what_is_refused_is_said_in_plain_words_at_its_place(text: str, expected: tuple[int, int, str, str]) -> None:
    assert refused(text) == [expected]


def test_alias_bomb_is_refused_before_it_is_unfolded() -> None:
    bomb = "a: &a [x, x, x, x]\n" + "".join(
        f"{key}: &{key} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, key in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    assert [check for _, _, check, _ in refused(bomb)] == ["yaml-alias"]


def test_stars_and_ampersands_inside_text_are_no_aliases() -> None:
    text = "title: R&D *and* repairs\nnames: ['*', \"&\"]\nnote: |\n  * one\n  & two\n"
    assert read_mapping(YamlBlock("x.md", text, 1)) == (
        {"title": "R&D *and* repairs", "names": ["*", "&"], "note": "* one\n& two\n"},
        (),
    )


def test_every_value_has_the_place_that_it_has_in_the_file() -> None:
    block = YamlBlock("x.md", "vote:\n  für: [jane, 'john']\n  for: 3\nnote: |\n  Long\n  text\n", 10, indent=2)
    places = {
        ("vote", "für", 0): Place("x.md", 11, 11, 4),
        ("vote", "für", 1): Place("x.md", 11, 17, 6),
        ("vote", "for"): Place("x.md", 12, 10, 1),
        ("vote", "for", "nothing"): Place("x.md", 12, 10, 1),
        ("nothing",): Place("x.md", 10, 3, 1),
    }
    assert {keys: block.locate(*keys) for keys in places} == places
    assert block.locate_key("vote", "für") == Place("x.md", 11, 5, 3)
