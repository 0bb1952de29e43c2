"""The veil: words that name what is withheld are covered, and no others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from minutebook.load import load_archive
from minutebook.public import public_view
from minutebook.veil import Veil

FROM = "records/meetings/board/2026-03-03/minutes.md"
MINUTES = "---\ntype: minutes\ntitle: Board\nbody: board\ndate: {day}\nvisibility: {who}\n{more}---\n"
FILES = {
    "people/zoe-quagga.md": "---\ntype: person\ntitle: Zoë Quagga\nother-names: [Z. Quagga]\nvisibility: closed\n---\n",
    "bodies/panel.md": "---\ntype: body\ntitle: Panel\nclassification: panel\nvisibility: closed\n---\n",
    "rulebooks/rules.md": "---\ntype: rulebook\ntitle: Rules\nvisibility: closed\n---\n",
    "meetings/board/2026-03-03/minutes.md": MINUTES.format(day="2026-03-03", who="public", more=""),
    "meetings/board/2026-03-10/minutes.md": MINUTES.format(
        day="2026-03-10", who="members", more="attachments: [letter.txt]\n"
    ),
    "meetings/board/2026-03-10/letter.txt": "A letter.",
}


@pytest.mark.parametrize(
    ("words", "is_covered"),
    [
        ("Zoë Quagga spoke.", True),
        ("ZOË  QUAGGA spoke.", True),
        ("Z Quagga spoke.", True),
        ("moved: zoe-quagga", True),
        ("See people/zoe-quagga.md.", True),
        ("Moved by zoe-quagga.", True),
        ("See people/%7Aoe-quagga/", True),
        ("The panel met.", True),
        ("See meetings/board/2026-03-10/minutes#item-1", True),
        ("See [those](../2026-03-10/minutes.md).", True),
        ("See [a letter](../2026-03-10/letter.txt).", True),
        ("See https://minutes.example.org/meetings/board/2026-03-10/minutes/", True),
        ("Zoë spoke of quaggas.", False),
        ("The panels are new; rules are rules.", False),
        ("moved: jane-roe", False),
        ("See [these](minutes.md) and [an agenda](../2026-03-03/agenda.md).", False),
        ("See https://example.org/quagga/", False),
    ],
)
def test_words_are_covered_where_they_name_what_is_withheld(
    make_archive: Callable[..., Path], words: str, is_covered: bool
) -> None:
    archive, problems = load_archive(make_archive(dict(FILES)))
    assert problems == ()
    veil = Veil(public_view(archive))
    assert veil.covers(words, FROM) == is_covered


def test_nothing_is_covered_where_nothing_is_withheld(make_archive: Callable[..., Path]) -> None:
    veil = Veil(public_view(load_archive(make_archive())[0]))
    assert not veil.covers("Zoë Quagga spoke to the panel.", FROM)
