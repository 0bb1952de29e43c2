"""Citations, whole."""

from minutebook.dates import PartialDate
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.citing import cite
from minutebook.outputs.site.press import build_press
from minutebook.words import Provenance


def test_a_citation_names_author_title_kind_date_and_address(edition: Edition) -> None:
    sheet = build_press(edition).sheet("votes/board/2025-03-20-fence/")
    citation = cite("A 50% rise {#2} & _more_", "Vote of Board", PartialDate(2025, 3), Provenance.RECONSTRUCTED, sheet)
    assert citation.plain == (
        "Riverside Tenants’ Association, “A 50% rise {#2} & _more_”, Vote of Board, March 2025, reconstructed from "
        "published reports. https://minutes.example.org/riverside/votes/board/2025-03-20-fence/"
    )
    assert citation.bibtex == (
        "@misc{votes-board-2025-03-20-fence,\n"
        "  author = {{Riverside Tenants’ Association}},\n"
        "  title = {{A 50\\% rise \\{\\#2\\} \\& \\_more\\_}},\n"
        "  year = {2025},\n"
        "  date = {2025-03},\n"
        "  note = {Vote of Board, reconstructed from published reports},\n"
        "  url = {https://minutes.example.org/riverside/votes/board/2025-03-20-fence/},\n"
        "}"
    )


def test_a_date_that_the_title_gives_is_not_said_twice(edition: Edition) -> None:
    sheet = build_press(edition).sheet("x/")
    citation = cite("Board, 4 May 2025", "Minutes", PartialDate(2025, 5, 4), Provenance.OFFICIAL, sheet)
    assert citation.plain.count("4 May 2025") == 1
