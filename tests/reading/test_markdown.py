"""CommonMark with places: headings and their anchors, fences, links, raw HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.reading.markdown import anchor_of, read_markdown, words_of

PIECES = st.sampled_from(
    ["# ", "\n", "```", "```vote\n", "> ", "- ", "1. ", "[", "](", ")", "![", "<b>", "<!--", "-->", "*", "_", "|", "|-|\n", "é",
     "\\", "[^1]", "[^1]: ", "&amp;", "    ", "\t", "---\n"]
)  # fmt: skip
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"])) | st.lists(PIECES).map("".join)
BODY = """\
Intro with [a link](plan.pdf) and ![a plan](plan.png "Plan").

## 1. Recall of the *Steering* Committee

```motion
id: recall
```

> - In a quote
>   ```vote extra
>   id: order
>   ```

### Änderungen
## 1. Recall of the Steering Committee

<script>alert(1)</script>

Text with <b onclick="x()">bold</b> and `<code>`. [ref]

[ref]: https://example.org
"""


def test_everything_found_has_its_line_and_column() -> None:
    text = read_markdown(BODY, 11)
    at = text.line_column
    assert [(heading.level, heading.text, heading.anchor, at(heading.start)) for heading in text.headings] == [
        (2, "1. Recall of the Steering Committee", "1-recall-of-the-steering-committee", (13, 1)),
        (3, "Änderungen", "änderungen", (24, 1)),
        (2, "1. Recall of the Steering Committee", "1-recall-of-the-steering-committee-1", (25, 1)),
    ]
    assert [(fence.word, fence.text, at(fence.start), at(fence.text_start)) for fence in text.fences] == [
        ("motion", "id: recall\n", (15, 1), (16, 1)),
        ("vote", "id: order\n", (20, 5), (21, 5)),
    ]
    assert [(link.target, link.words, link.is_image, at(link.start)) for link in text.links] == [
        ("plan.pdf", "a link", False, (11, 12)),
        ("plan.png", "a plan", True, (11, 35)),
        ("https://example.org", "ref", False, (29, 51)),
    ]
    assert [(html.strip(), at(start)) for html, start in text.raw_html] == [
        ("<script>alert(1)</script>", (27, 1)),
        ('<b onclick="x()">', (29, 11)),
        ("</b>", (29, 32)),
    ]


def test_columns_count_characters_and_not_bytes() -> None:
    text = read_markdown("Ünïcödé 👩‍👧 [link](x.md)\n", 1)
    assert [text.line_column(link.start) for link in text.links] == [(1, 13)]


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("1. Recall of the Committee", "1-recall-of-the-committee"),
        ("Über die Miete", "über-die-miete"),
        ("会议记录", "会议记录"),
        ("R&D, repairs (2)", "rd-repairs-2"),
        ("...", "section"),
    ],
)
def test_anchor_is_the_one_that_a_preview_gives(words: str, anchor: str) -> None:
    assert anchor_of(words) == anchor


@pytest.mark.parametrize("words", ["**Rent**", "[Rent](x.md)", "![Rent](x.png)", "`Rent`", "<b>Rent</b>", "*~~Rent~~*"])
def test_heading_begins_where_its_first_content_does_and_not_its_first_word(words: str) -> None:
    (heading,) = read_markdown(f"## {words}", 1).headings
    assert (heading.text, heading.anchor, heading.text_start) == ("Rent", "rent", 3)


def test_words_of_a_text_have_no_marks_and_do_not_say_where_links_lead() -> None:
    text = "# **That** the\nrent `3`\n\n- [be kept](secret.md) <b>now</b>\n- ![a plan](b.png)\n\n<script>x</script>\n"
    assert words_of(text) == "That the\nrent 3\nbe kept now\na plan"


@given(TEXTS)
def test_any_text_is_read_and_its_places_lie_in_it(source: str) -> None:
    text = read_markdown(source, 1)
    starts = [one.start for one in (*text.headings, *text.fences, *text.links)] + [start for _, start in text.raw_html]
    lines = source.split("\n")
    for start in starts:
        line, column = text.line_column(start)
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    assert len({heading.anchor for heading in text.headings}) == len(text.headings)


@given(TEXTS)
def test_places_that_are_asked_for_together_are_those_that_are_asked_for_alone(source: str) -> None:
    text = read_markdown(source, 3)
    for found in ([one.start for one in text.headings], [one.text_start for one in text.fences]):
        assert [*text.lines_columns(found)] == [text.line_column(start) for start in found]
