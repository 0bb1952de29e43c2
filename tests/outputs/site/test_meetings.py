"""The page of a meeting: what came of it stands first, and its day is not said again in every line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from minutebook.publish import publish_edition

from .conftest import edition_of

MINUTES = """---
type: minutes
title: Board, 3 March
body: board
date: 2026-03-03
status: draft
---
## 1. Roof

```motion
id: roof
title: Repair the roof
result: carried
```

```motion
id: rent
title: Raise the rent
result: lost
```
"""
LATER = MINUTES.partition("## 1")[0].replace("2026-03-03", "2026-04-07").replace("3 March", "7 April") + (
    "```follow-up\nid: done\nof: meetings/board/2026-03-03/minutes#roof\nstate: done\ntext: The roof is repaired.\n```\n"
)
CORRECTION = (
    "\n```correction\nid: c\ndate: 2026-04-09\nof: '#rent'\nwas: Rise\nnow: Raise\nreason: It was misspelt.\n```\n"
)


def lines(make_archive: Callable[..., Path], minutes: str) -> tuple[str, list[tuple[str, str]]]:
    """The class of the list of what came of a meeting, and of each line its date and its title."""
    files = {"meetings/board/2026-03-03/minutes.md": minutes, "meetings/board/2026-04-07/minutes.md": LATER}
    pages = {page.address: page for page in publish_edition(edition_of(make_archive(files), date(2026, 5, 1))).pages}
    tree = html.fromstring(pages["meetings/board/2026-03-03/"].html)
    [some] = tree.xpath("//section[h2/@id='outcome']/ol")
    dates = [" ".join(each.text_content().split()) for each in some.xpath(".//*[contains(@class, 'mb-event__date')]")]
    titles = [each.text_content().strip() for each in some.xpath(".//p[contains(@class, 'mb-event__title')]")]
    return some.get("class"), list(zip(dates, titles, strict=True))


def test_what_came_of_a_meeting_does_not_repeat_its_day(make_archive: Callable[..., Path]) -> None:
    kind, found = lines(make_archive, MINUTES)
    assert kind == "mb-events mb-events--of-a-day"
    assert found == [("", "Repair the roof"), ("", "Raise the rent")]


def test_what_came_of_it_on_another_day_says_which(make_archive: Callable[..., Path]) -> None:
    kind, found = lines(make_archive, MINUTES + CORRECTION)
    assert kind == "mb-events"
    assert [day for day, _ in found] == ["", "", "9 Apr 2026"]


def test_what_came_of_a_meeting_stands_before_its_business(make_archive: Callable[..., Path]) -> None:
    files = {"meetings/board/2026-03-03/minutes.md": MINUTES}
    pages = {page.address: page for page in publish_edition(edition_of(make_archive(files), date(2026, 5, 1))).pages}
    page = pages["meetings/board/2026-03-03/"]
    assert page.html.index('id="outcome"') < page.html.index('id="business"')
    assert [anchor for _, _, anchor in page.contents][:3] == ["documents", "outcome", "business"]


@pytest.mark.parametrize(("count", "is_folded"), [(40, False), (41, True)])
def test_the_text_of_minutes_is_near_however_many_were_there_and_voted(
    make_archive: Callable[..., Path], *, count: int, is_folded: bool
) -> None:
    names = ", ".join(f"Member {number}" for number in range(count))
    minutes = MINUTES.replace("status: draft", f"status: draft\nattendance: {{present: [{names}]}}").replace(
        "result: carried", f"result: carried\nvote: {{for: [{names}]}}"
    )
    files = {"meetings/board/2026-03-03/minutes.md": minutes}
    pages = {page.address: page for page in publish_edition(edition_of(make_archive(files), date(2026, 5, 1))).pages}
    record = html.fromstring(pages["meetings/board/2026-03-03/minutes/"].html)
    folds = record.xpath("//details[@class='mb-fold mb-fold--read'][.//ul]/summary/text()")
    assert folds == ["All 41 names"] * 2 * is_folded
    assert len(record.xpath("//ul[@class='mb-names']/li")) == 2 * count
    motion = html.fromstring(pages["decisions/meetings/board/2026-03-03/minutes/roof/"].html)
    assert motion.xpath("//details[.//ul[@class='mb-names']]") == []
