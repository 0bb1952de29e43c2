"""The lines of values as indentation tells them are those that a composer finds, wherever any are told."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from minutebook.reading.plain import find_lines
from minutebook.reading.yaml import YamlBlock, read_mapping

RECORD = """\
type: minutes
title: "Board, 1 May: a talk"
# who was there

attendance:
  present: [jane-roe, "O'Brien, A.", {name: A. N. Other, role: clerk}]
  arrived:
  - {person: jane-roe, at: 19:30}
  -
    person: john-doe
  - name: A. N. Other
    at: 20:00
text: |
  First: a line

    # no comment
  - no item
called: {at: 2016-12-01T10:00}
quorum:
place: The long room
"""
WORDS = st.sampled_from(
    [
        "roe",
        "19:30",
        "2016-12-03",
        "a: b",
        "x #1",
        "a #b",
        "- a",
        "'",
        '"',
        "[",
        "a]",
        "{b}",
        "|",
        "é",
        "",
        "a\nb",
        "\\",
        "~",
    ]
)
KEYS = st.sampled_from(["for", "at", "present-not-voting", "x y", "name", "3"])
VALUES = st.recursive(
    WORDS | st.integers() | st.none() | st.text("ab :#-\n'\"[]{},|>&*!%\t", max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
LINES = st.lists(
    st.sampled_from(
        ["a:", "b: c", "  d: e", "  f:", "  - g", "- h", "- i: j", "    k: l", "  -", "m: [n,", "  o]", "p: |", "  q", "", "#r",
         "s: 't", "  u'", "v: {w: x}", "  - - y", "z: >-", "-  aa:   bb  ", "     cc: dd", "b: c d", " e", "f: # g"]
    ),
    max_size=9,
)  # fmt: skip


def test_lines_of_a_record_are_found_by_indentation():
    lines = find_lines(RECORD)
    assert lines is not None
    assert lines[("attendance", "arrived", 1)] == 9
    assert lines[("attendance", "arrived", 2, "at")] == 11
    assert lines[("called",)] == 17
    assert lines[("quorum",)] == 18
    _compare(RECORD)


@given(VALUES, st.sampled_from([None, False]), st.sampled_from([2, 4]))
def test_lines_are_those_of_the_composer_in_what_a_program_wrote(value, flow, indent):
    _compare(
        yaml.safe_dump({"top": value, "end": 1}, default_flow_style=flow, indent=indent, allow_unicode=True, width=30)
    )


@given(LINES)
def test_lines_are_those_of_the_composer_in_what_a_hand_wrote(lines):
    text = "\n".join(lines)
    if read_mapping(YamlBlock("a.md", text, 1))[0] is not None:
        _compare(text)


@pytest.mark.parametrize(
    "text", ["a: 'b\n  c'\n", "a: [b,\n  c]\n", "a: b\n  c\n", "? a\n: b\n", "'a': b\n", "a: !!str b\n", "a: b # c\n"]
)
def test_what_is_not_plain_is_left_to_the_composer(text):
    assert find_lines(text) is None
    _compare(text)


def _compare(text):
    block = YamlBlock("a.md", text, 2)
    for path in _paths(yaml.compose(text, Loader=yaml.SafeLoader)):
        assert block.line_of(*path) == ("a.md", block.locate(*path).line), path
        assert block.line_of(*path, "not-there")[1] == block.locate(*path, "not-there").line
    assert block.line_of("not-there") == ("a.md", 2)


def _paths(node, path=()):
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    items = node.value if isinstance(node, yaml.SequenceNode) else ()
    for key, value in (*((str(key.value), value) for key, value in pairs), *enumerate(items)):
        yield (*path, key)
        yield from _paths(value, (*path, key))
