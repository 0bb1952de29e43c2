"""What the page of a decision says of its life and of what it touches."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from minutebook.outputs.page import Page
from minutebook.outputs.site.press import build_press
from minutebook.outputs.site.ties import MOST, neighbourhood
from minutebook.publish import publish_edition

from .conftest import edition_of

FIRST = """---
type: minutes
title: Board, 3 March 2026
body: board
date: 2026-03-03
status: draft
---
```motion
id: rent
title: Keep the rent
text: See [the garden](#garden) and [the other meeting](../2026-04-07/minutes.md).
result: carried
```

```amendment
id: change
to: "#rent"
title: Raise it a little
friendly: true
```

```motion
id: garden
title: Open the garden
result: deferred
```
"""
SECOND = """---
type: minutes
title: Board, 7 April 2026
body: board
date: 2026-04-07
status: draft
---
```motion
id: raise
title: Raise the rent
rescinds: meetings/board/2026-03-03/minutes#rent
vote: {for: 1, against: 2}
result: lost
```

```motion
id: freeze
title: Freeze the rent
supersedes: meetings/board/2026-03-03/minutes#rent
vote: {for: 2, against: 1}
result: carried
```

```decision
id: carry-out
title: Write to all tenants
implements: "#freeze"
```
"""
ADDRESS = "decisions/meetings/board/2026-03-03/minutes/rent/"
MakePages = Callable[[dict[str, str | bytes]], dict[str, Page]]


@pytest.fixture
def make_pages(make_archive: Callable[..., Path]) -> MakePages:
    def make(files: dict[str, str | bytes]) -> dict[str, Page]:
        return {page.address: page for page in publish_edition(edition_of(make_archive(files), date(2026, 5, 1))).pages}

    return make


@pytest.fixture
def rent(make_pages: MakePages) -> dict[str, Page]:
    return make_pages({"meetings/board/2026-03-03/minutes.md": FIRST, "meetings/board/2026-04-07/minutes.md": SECOND})


def part(page: Page, start: str, end: str) -> str:
    """The words of a part of a page, without marks."""
    html = page.html[page.html.index(start) :]
    return " ".join(re.sub(r"<[^>]*>", " ", html[: html.index(end)]).split())


def test_a_superseded_decision_names_its_successor(rent: dict[str, Page]) -> None:
    assert part(rent[ADDRESS], '<p class="mb-standing">', "</p>") == (
        "Superseded It no longer stands: superseded by Freeze the rent , 7 April 2026."
    )


def test_a_life_is_told_from_amendment_to_end(rent: dict[str, Page]) -> None:
    assert part(rent[ADDRESS], '<div class="mb-life', "</div>") == (
        "3 March 2026 Amendment accepted Raise it a little "
        "3 March 2026 Carried "
        "7 April 2026 Superseded Freeze the rent "
        "7 April 2026 Not rescinded Raise the rent"
    )


def test_what_ended_a_decision_and_was_rescinded_in_turn_is_said_and_not_guessed_from(make_pages: MakePages) -> None:
    third = """---
type: minutes
title: Board, 28 April 2026
body: board
date: 2026-04-28
---
```decision
id: thaw
title: Freeze the rent no longer
rescinds: meetings/board/2026-04-07/minutes#freeze
```
"""
    folder = "meetings/board/2026-"
    files = {
        f"{folder}03-03/minutes.md": FIRST,
        f"{folder}04-07/minutes.md": SECOND,
        f"{folder}04-28/minutes.md": third,
    }
    page = make_pages({**files})[ADDRESS]
    assert part(page, '<p class="mb-standing">', "</p>") == (
        "Superseded It no longer stands: superseded by Freeze the rent , 7 April 2026. "
        "That was rescinded in turn, and the record does not say that this one applies again."
    )
    assert part(page, '<div class="mb-life', "</div>").endswith(
        "28 April 2026 What stopped it was rescinded Freeze the rent no longer"
    )


def test_the_diagram_and_its_words_show_what_was_tried_what_was_done_and_what_came_of_it(rent: dict[str, Page]) -> None:
    drawn = part(rent[ADDRESS], '<svg class="mb-diagram', "</svg>")
    assert drawn == (
        "3 Mar 2026 · superseded Keep the rent 7 Apr 2026 · in force Freeze the rent 7 Apr 2026 · lost Raise the rent "
        "superseded by not rescinded by"
    )
    assert part(rent[ADDRESS], '<ol class="mb-strand', "</ol>") == (
        "3 Mar 2026 · superseded Keep the rent "
        "7 Apr 2026 · in force Freeze the rent Supersedes Keep the rent "
        "7 Apr 2026 · lost Raise the rent Would have rescinded Keep the rent"
    )


def test_links_in_the_words_of_a_motion_lead_from_its_own_page(rent: dict[str, Page]) -> None:
    html = rent[ADDRESS].html
    assert 'href="../../../../../../meetings/board/2026-03-03/minutes/#garden"' in html
    assert 'href="../../../../../../meetings/board/2026-04-07/minutes/"' in html


def test_what_was_not_decided_has_no_standing(rent: dict[str, Page]) -> None:
    html = rent["decisions/meetings/board/2026-03-03/minutes/garden/"].html
    assert "Deferred" in html
    assert "In force" not in html


def test_a_rule_to_which_hundreds_refer_stays_a_small_page(make_pages: MakePages) -> None:
    motions = "\n".join(
        f"```motion\nid: m-{number}\ntitle: Amend the standing orders for the {number}th time\nresult: carried\n"
        "amends: meetings/board/2026-03-03/minutes#rent\n```\n"
        for number in range(400)
    )
    head = SECOND.split("```")[0]
    pages = make_pages(
        {"meetings/board/2026-03-03/minutes.md": FIRST, "meetings/board/2026-04-07/minutes.md": head + motions}
    )
    html = pages[ADDRESS].html
    assert html.count('class="mb-diagram__box') == MOST
    assert f"{400 - MOST + 1} more are tied to it and not shown." in html
    assert "342 more steps between these are not shown." in html
    assert "and 360 more</dd>" in html
    assert len(html.encode()) < 150_000


def test_mentions_are_drawn_only_where_there_is_nothing_else(make_archive: Callable[..., Path]) -> None:
    mention = SECOND.replace("rescinds:", "refers-to:")
    folder = make_archive(
        {"meetings/board/2026-03-03/minutes.md": FIRST, "meetings/board/2026-04-07/minutes.md": mention}
    )
    ties = build_press(edition_of(folder)).shelves.ties
    rent_id, second = "meetings/board/2026-03-03/minutes#rent", "meetings/board/2026-04-07/minutes"
    assert neighbourhood(rent_id, ties).ids == (rent_id, f"{second}#freeze")
    assert neighbourhood(f"{second}#raise", ties).ids[:2] == (f"{second}#raise", rent_id)
