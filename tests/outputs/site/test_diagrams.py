"""Diagrams: where boxes, arrows and words stand."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from minutebook.outputs.site.diagrams import WIDTH, Arrow, Box, Diagram, Line, Node, lay_out

HIGH, LETTER = 15, 8
"""Room that a line of words takes: above the line on which it stands, and a letter's width in a wide typeface."""


def node(name: str, title: str = "") -> Node:
    return Node(name, "3 Mar 2026", title or name, f"#{name}", is_here=False, is_ended=False)


def arrow(start: str, end: str, words: str = "superseded by") -> Arrow:
    return Arrow(start, end, words, is_dashed=False)


def test_an_arrow_leads_from_the_earlier_box_to_the_later_one_right_of_it() -> None:
    first, last = (
        node("a", "A long title that needs more lines than there are in a box, which has room for three"),
        node("b"),
    )
    superseded = arrow("a", "b")
    drawing = lay_out([first, last], [superseded])
    assert drawing == Diagram(
        width=569,
        height=90,
        boxes=(
            Box(first, 3, 3, 84, (("A long title that needs", 40), ("more lines than there", 58), ("are in a box, which …", 76))),
            Box(last, 362, 21, 48, (("b", 40),)),
        ),
        lines=(Line(superseded, ((207, 45), (362, 45)), 348, 45, is_named_last=True, is_back=False),),
    )  # fmt: skip
    assert drawing.lines[0].path == "M207 45L362 45"


def test_an_arrow_back_in_time_has_its_head_at_its_left_end() -> None:
    drawing = lay_out([node("a"), node("b")], [arrow("b", "a", "referred to by")])
    assert [(line.path, line.is_back) for line in drawing.lines] == [("M207 27L370 27", True)]


def test_an_arrow_past_a_column_goes_between_its_boxes() -> None:
    drawing = lay_out([node("a"), node("b"), node("c")], [arrow("a", "b"), arrow("b", "c"), arrow("a", "c")])
    assert crossed_boxes(drawing) == []
    assert {y for _, y in drawing.lines[2].points[2:-2]} == {73}


def test_many_arrows_to_one_box_meet_in_one_line_and_have_their_words_where_they_leave() -> None:
    names = "abcd"
    drawing = lay_out([node(name) for name in (*names, "z")], [arrow(name, "z") for name in names])
    assert [(line.x, line.is_named_last) for line in drawing.lines] == [(213, False)] * 4
    assert len({line.points[2:] for line in drawing.lines}) == 1
    assert len({line.y for line in drawing.lines}) == 4
    assert {box.height for box in drawing.boxes} == {48}


def test_letters_of_east_asia_have_room() -> None:
    (box,) = lay_out([node("a", "家賃に関する決議を廃止し、新しい委員会を設けること")], []).boxes
    assert [len(words) for words, _ in box.lines] == [12, 12, 1]


@st.composite
def drawn(draw: st.DrawFn) -> Diagram:
    names = [str(number) for number in range(draw(st.integers(1, 10)))]
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=20, unique_by=frozenset))
    words = st.sampled_from(("", "amended by", "superseded by, referred to by", "not rescinded by"))
    arrows = [arrow(start, end, draw(words)) for start, end in pairs if start != end]
    return lay_out(
        [node(name, draw(st.sampled_from(("Rent", "A title of three lines " * 3)))) for name in names], arrows
    )


@given(drawn())
def test_no_box_lies_on_another_or_outside_the_drawing(drawing: Diagram) -> None:
    assert all(0 <= box.x <= drawing.width - WIDTH for box in drawing.boxes)
    assert all(0 <= box.y <= drawing.height - box.height for box in drawing.boxes)
    for index, box in enumerate(drawing.boxes):
        for other in drawing.boxes[index + 1 :]:
            assert not meet(extent(box), extent(other))


@given(drawn())
def test_every_arrow_touches_the_two_boxes_that_it_joins_and_no_other(drawing: Diagram) -> None:
    boxes = {box.node.id: box for box in drawing.boxes}
    for line in drawing.lines:
        first, last = (line.arrow.end, line.arrow.start) if line.is_back else (line.arrow.start, line.arrow.end)
        for (x, y), box, right in ((line.points[0], boxes[first], WIDTH), (line.points[-1], boxes[last], 0)):
            assert x == box.x + right
            assert box.y <= y <= box.y + box.height
    assert crossed_boxes(drawing) == []


@given(drawn())
def test_lines_are_level_or_upright_and_cross_no_words(drawing: Diagram) -> None:
    words = {line.arrow: said(line) for line in drawing.lines if line.arrow.words}
    for line in drawing.lines:
        for start, end in pairwise(line.points):
            assert start[0] == end[0] or start[1] == end[1]
            assert start[0] <= end[0]
            drawn_over = [other.words for other, place in words.items() if meet(place, (*start, *end))]
            assert drawn_over == []


@given(drawn())
def test_no_words_stand_on_others_or_on_a_box(drawing: Diagram) -> None:
    words = [said(line) for line in drawing.lines if line.arrow.words]
    for index, place in enumerate(words):
        assert not any(meet(place, other) for other in words[index + 1 :])
        assert not any(meet(place, extent(box)) for box in drawing.boxes)


Extent = tuple[int, int, int, int]


def said(line: Line) -> Extent:
    """Where an arrow's words are."""
    width = LETTER * len(line.arrow.words)
    left = line.x - width if line.is_named_last else line.x
    return left, line.y - 3 - HIGH, left + width, line.y - 3


def extent(box: Box) -> Extent:
    return box.x, box.y, box.x + WIDTH, box.y + box.height


def meet(one: Extent, other: Extent) -> bool:
    """Whether two boxes, or a box and a level or upright line, share more than an edge."""
    (left, top, right, bottom), (first, second) = one, (other[:2], other[2:])
    (x, y), (to_x, to_y) = (
        (min(first[0], second[0]), min(first[1], second[1])),
        (max(first[0], second[0]), max(first[1], second[1])),
    )
    return x < right and to_x > left and y < bottom and to_y > top  # fmt: skip


def crossed_boxes(drawing: Diagram) -> list[tuple[Arrow, str]]:
    return [
        (line.arrow, box.node.id)
        for line in drawing.lines
        for start, end in pairwise(line.points)
        for box in drawing.boxes
        if meet(extent(box), (*start, *end))
    ]
