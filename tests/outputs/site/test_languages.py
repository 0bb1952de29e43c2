"""Languages: the words of pages are English, and words of records in another language say which, wherever they stand."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from minutebook.outputs.page import Page
from minutebook.outputs.site.timeline_data import render_timeline_data
from minutebook.publish import publish_edition

from .conftest import edition_of

ORGANISATION = "---\ntype: organisation\ntitle: Tenantiaid\nlang: cy\nsummary: Pwy ydym ni.\n---\n"
MINUTES = """---
type: minutes
title: Bwrdd, 3 Mawrth
body: board
date: 2026-03-03
status: draft
place: Neuadd y dref
attendance: {present: [{name: ann, role: yn y gadair}]}
summary: Y rhent.
---
## 1. Rhent

```motion
id: rent
title: Cadw'r rhent
text: Bod y rhent yn aros.
note: Nodyn.
result: carried
```
"""
BOARD = (
    "---\ntype: body\ntitle: Y Bwrdd\nclassification: pwyllgor\nsummary: Ein bwrdd.\n"
    "members:\n  - {person: ann, role: cadeirydd, seat: y gogledd}\n---\n"
)
ENGLISH = MINUTES.replace("Bwrdd, 3 Mawrth", "Board, 10 March").replace("2026-03-03", "2026-03-10\nlang: en-GB")


@pytest.fixture
def pages(make_archive: Callable[..., Path]) -> dict[str, Page]:
    files = {
        "organisation.md": ORGANISATION,
        "bodies/board.md": BOARD,
        "people/ann.md": "---\ntype: person\ntitle: Ann Siôn\n---\n",
        "meetings/board/2026-03-03/minutes.md": MINUTES,
        "meetings/board/2026-03-10/minutes.md": ENGLISH,
    }
    return {page.address: page for page in publish_edition(edition_of(make_archive(files), date(2026, 5, 1))).pages}


@pytest.mark.parametrize(
    ("address", "html"),
    [
        ("", '<h1 id="mb-title" dir="auto" lang="cy">Tenantiaid</h1>'),
        ("", '<p class="mb-lede" dir="auto" lang="cy">Pwy ydym ni.</p>'),
        ("", '<bdi lang="cy">Cadw\'r rhent</bdi>'),
        ("", '<bdi lang="cy">Y Bwrdd</bdi>'),
        ("bodies/", '<p class="mb-list__words" dir="auto" lang="cy">Ein bwrdd.</p>'),
        ("meetings/", '<bdi lang="cy">Bwrdd, 3 Mawrth</bdi>'),
        ("meetings/", '<bdi lang="en-GB">Board, 10 March</bdi>'),
        (
            "bodies/board/",
            '<td><bdi lang="cy">Cadeirydd</bdi> <span class="mb-quiet"><bdi lang="cy">y gogledd</bdi></span></td>',
        ),
        ("people/ann/", '<bdi lang="cy">Cadeirydd</bdi> <span class="mb-quiet"><bdi lang="cy">y gogledd</bdi></span>'),
        ("people/", '<bdi lang="cy">Cadeirydd</bdi>, <bdi lang="cy">Y Bwrdd</bdi></span>'),
        ("bodies/", '<bdi lang="cy">Pwyllgor</bdi>'),
        ("bodies/board/", '<p class="mb-kicker"><bdi lang="cy">Pwyllgor</bdi></p>'),
        ("meetings/board/2026-03-03/", '<dd><bdi lang="cy">Neuadd y dref</bdi></dd>'),
        ("meetings/board/2026-03-03/", '<span class="mb-quiet"><bdi lang="cy">yn y gadair</bdi></span>'),
        ("meetings/board/2026-03-03/", '#at-1-rhent"><bdi lang="cy">Rhent</bdi></a>'),
        ("decisions/meetings/board/2026-03-03/minutes/rent/", '<dd><bdi lang="cy">Rhent</bdi></dd>'),
        ("feeds/", '<a href="../bodies/board/"><bdi lang="cy">Y Bwrdd</bdi></a>'),
        ("feeds/", '<a href="../calendars/board.ics"><bdi lang="cy">Y Bwrdd</bdi></a>'),
        ("timeline/", '<a href="../timeline/bodies/board/"><bdi lang="cy">Y Bwrdd</bdi></a>'),
        ("timeline/2026/", '<bdi lang="cy">Cadw\'r rhent</bdi>'),
        ("meetings/board/2026-03-03/minutes/", '<h1 id="mb-title" dir="auto" lang="cy">Bwrdd, 3 Mawrth</h1>'),
        ("meetings/board/2026-03-03/minutes/", '<section class="mb-card" id="rent" lang="en" dir="ltr">'),
        ("meetings/board/2026-03-03/minutes/", '<p class="mb-card__note" dir="auto" lang="cy">Nodyn.</p>'),
        (
            "decisions/meetings/board/2026-03-03/minutes/rent/",
            '<blockquote class="mb-words mb-words--large" dir="auto" lang="cy"><p>Bod y rhent yn aros.</p>\n</blockquote>',
        ),
    ],
)
def test_words_of_records_say_their_language(address: str, html: str, pages: dict[str, Page]) -> None:
    assert html in pages[address].html


def test_what_scripts_filter_says_its_language_too(make_archive: Callable[..., Path]) -> None:
    files = {
        "meetings/board/2026-03-03/minutes.md": MINUTES.replace("status: draft", "status: draft\nlang: cy"),
        "bodies/board.md": BOARD.replace("title:", "lang: cy\ntitle:"),
    }
    edition = edition_of(make_archive(files), date(2026, 5, 1))
    data = {file.path: json.loads(file.content) for file in render_timeline_data(edition)}
    [choices] = [facet["choices"] for facet in data["timeline/events.json"]["facets"] if facet["name"] == "body"]
    assert choices == [["board", "Y Bwrdd", "cy"]]
    assert {row[5]: row[10:] for row in data["timeline/events-2026.json"]} == {
        "Cadw'r rhent": ["cy"],
        "Bwrdd, 3 Mawrth": ["cy"],
    }


def test_where_all_records_are_english_no_word_is_marked(make_archive: Callable[..., Path]) -> None:
    archive = make_archive({"meetings/board/2026-03-03/minutes.md": MINUTES})
    pages = publish_edition(edition_of(archive, date(2026, 5, 1))).pages
    assert [page.address for page in pages if ' lang="' in page.html] == []


RULES = """---
type: rulebook
title: Rules
date: 2020
---

```rule
id: majority
kind: majority
number: "4"
clause: Two thirds of the votes cast carry a motion.
parameters:
  threshold: two-thirds
```
"""


def test_a_sentence_of_ours_reads_from_left_to_right_where_the_name_that_it_begins_with_does_not(
    make_archive: Callable[..., Path],
) -> None:
    vote = MINUTES.replace("Cadw'r rhent", "قرار 5").replace("note: Nodyn.", "vote: {for: 3, against: 2}")
    files = {"rulebooks/rules.md": RULES, "meetings/board/2026-03-03/minutes.md": vote}
    pages = {page.address: page for page in publish_edition(edition_of(make_archive(files), date(2026, 5, 1))).pages}
    words = "was carried with 3 for and 2 against; {} asks at least 2/3 of the votes cast."
    assert f"<bdi>\u200e“قرار 5” {words.format('clause 4')}</bdi>" in pages["timeline/2026/"].html
    meeting = pages["meetings/board/2026-03-03/"].html
    assert f'<p class="mb-note__words">“<bdi>قرار 5</bdi>” {words.format("the rule")}</p>' in meeting
