"""Diagrams: where boxes and arrows stand."""

import re

from hypothesis import given
from hypothesis import strategies as st

from minutebook.outputs.site.diagrams import Arrow, Box, Diagram, Line, Node, lay_out


def node(name: str, title: str = "") -> Node:
    return Node(name, "3 Mar 2026", title or name, f"#{name}", is_here=False, is_ended=False)


def test_an_arrow_leads_from_the_earlier_box_to_the_later_one_right_of_it() -> None:
    first, last = node("a", "A long title that needs more lines than there are in a box of this size"), node("b")
    arrow = Arrow("a", "b", "superseded by", is_dashed=False)
    assert lay_out([first, last], [arrow]) == Diagram(
        width=572,
        height=72,
        boxes=(
            Box(first, 3, 3, (("A long title that needs", 40), ("more lines than there …", 58))),
            Box(last, 349, 3, (("b", 40),)),
        ),
        lines=(Line(arrow, "M223 36C286 36 286 36 349 36", 286, 36, is_back=False),),
    )


def test_an_arrow_back_in_time_has_its_head_at_its_left_end() -> None:
    drawing = lay_out([node("a"), node("b")], [Arrow("b", "a", "referred to by", is_dashed=False)])
    assert [(line.path, line.is_back) for line in drawing.lines] == [("M223 36C286 36 286 36 349 36", True)]


def test_an_arrow_past_a_column_goes_between_its_boxes() -> None:
    names = [Arrow("a", "b", "", is_dashed=False), Arrow("b", "c", "", is_dashed=False)]
    drawing = lay_out([node("a"), node("b"), node("c")], [*names, Arrow("a", "c", "", is_dashed=False)])
    passing = drawing.lines[2].path
    (between,) = [box for box in drawing.boxes if box.node.id == "b"]
    heights = [int(y) for y in re.findall(r"L\d+ (\d+)", passing)]
    assert heights
    assert all(not between.y <= y <= between.y + drawing.box_height for y in heights)


@st.composite
def drawn(draw: st.DrawFn) -> Diagram:
    names = [str(number) for number in range(draw(st.integers(1, 8)))]
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=12, unique=True))
    arrows = [Arrow(start, end, "", is_dashed=False) for start, end in pairs if start != end]
    return lay_out([node(name) for name in names], arrows)


@given(drawn())
def test_no_box_lies_on_another_or_outside_the_drawing(drawing: Diagram) -> None:
    boxes = sorted((box.x, box.y) for box in drawing.boxes)
    assert all(0 <= x <= drawing.width - drawing.box_width for x, _ in boxes)
    assert all(0 <= y <= drawing.height - drawing.box_height for _, y in boxes)
    for index, (x, y) in enumerate(boxes):
        for other_x, other_y in boxes[index + 1 :]:
            assert other_x >= x + drawing.box_width or other_y >= y + drawing.box_height or other_x > x


@given(drawn())
def test_every_arrow_touches_the_two_boxes_that_it_joins(drawing: Diagram) -> None:
    middles = {box.node.id: (box.x, box.y + drawing.box_height // 2) for box in drawing.boxes}
    for line in drawing.lines:
        first, last = (line.arrow.end, line.arrow.start) if line.is_back else (line.arrow.start, line.arrow.end)
        x, y = middles[first]
        assert line.path.startswith(f"M{x + drawing.box_width} {y}C")
        x, y = middles[last]
        assert line.path.endswith(f" {x} {y}")
