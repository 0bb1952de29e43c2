"""Keys that few records have, and what pages say of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from lxml import html

from minutebook.publish import publish_edition

from .conftest import edition_of

BEFORE, AFTER = "meetings/board/2026-03-03", "meetings/board/2026-04-07"
MINUTES = """---
type: minutes
title: Board, {day}
body: board
date: {day}
status: draft
{more}---
## 1. The roof

It leaks.

## 2. The rent
"""


def pages_of(archive: Path) -> dict[str, str]:
    return {page.address: page.html for page in publish_edition(edition_of(archive, date(2026, 5, 1))).pages}


def test_meetings_lead_to_the_one_before_and_the_one_after(make_archive: Callable[..., Path]) -> None:
    first = MINUTES.format(day="2026-03-03", more="")
    second = MINUTES.format(day="2026-04-07", more=f"previous: {BEFORE}\n")
    pages = pages_of(make_archive({f"{BEFORE}/minutes.md": first, f"{AFTER}/minutes.md": second}))
    back = f'<dt>Meeting before</dt> <dd><a href="../../../{{up}}{BEFORE}/"><bdi>Board, 2026-03-03</bdi></a></dd>'
    assert back.format(up="") in pages[f"{AFTER}/"]
    assert back.format(up="../") in pages[f"{AFTER}/minutes/"]
    onward = f'<dt>Meeting after</dt> <dd><a href="../../../{AFTER}/"><bdi>Board, 2026-04-07</bdi></a></dd>'
    assert onward in pages[f"{BEFORE}/"]


def test_minutes_and_meeting_say_when_an_item_was_begun(make_archive: Callable[..., Path]) -> None:
    text = MINUTES.format(day="2026-03-03", more='item-times: {"2": 19:45}\n')
    pages = pages_of(make_archive({f"{BEFORE}/minutes.md": text}))
    heading = '<h2 id="at-2-the-rent">2. The rent</h2><p class="mb-begun">Begun at 19:45</p>'
    assert heading in pages[f"{BEFORE}/minutes/"]
    assert pages[f"{BEFORE}/minutes/"].count("Begun at") == 1
    assert '<bdi>The rent</bdi></a></span> <span class="mb-quiet">begun at 19:45</span></li>' in pages[f"{BEFORE}/"]


def test_a_record_that_was_withheld_says_why_and_one_that_still_is_says_nothing(
    make_archive: Callable[..., Path],
) -> None:
    why = f"withheld: {{reason: A contract of zyzzyva, until: 2026-04-01, authority: {AFTER}/minutes}}\n"
    was = MINUTES.format(day="2026-03-03", more=why)
    still = MINUTES.format(day="2026-04-07", more="visibility: closed\nwithheld: {reason: Pay of quagga}\n")
    pages = pages_of(make_archive({f"{BEFORE}/minutes.md": was, f"{AFTER}/minutes.md": still}))
    page = pages[f"{BEFORE}/minutes/"]
    assert '<dt>Was withheld</dt><dd dir="auto">A contract of zyzzyva</dd>' in page
    assert '<dt>Withheld by</dt><dd dir="auto"><span class="mb-withheld"><bdi>withheld</bdi></span></dd>' in page
    assert '<dt>Withheld until</dt><dd dir="auto">1 April 2026</dd>' in page
    assert "quagga" not in "".join(pages.values())


def test_words_in_the_organisations_language_say_so_and_those_in_another_too(make_archive: Callable[..., Path]) -> None:
    text = MINUTES.format(day="2026-03-03", more="summary: Y to\n")
    organisation = "---\ntype: organisation\ntitle: Cyngor\nlang: cy\n---\n"
    english = "---\ntype: person\ntitle: Jane Roe\nlang: en-GB\n---\n\nThe mayor.\n"
    pages = pages_of(
        make_archive({"organisation.md": organisation, f"{BEFORE}/minutes.md": text, "people/jane-roe.md": english})
    )
    for address in (f"{BEFORE}/minutes/", f"{BEFORE}/"):
        assert '<h1 id="mb-title" dir="auto" lang="cy">' in pages[address]
        assert '<p class="mb-lede" dir="auto" lang="cy">Y to</p>' in pages[address]
    assert '<div class="mb-text" lang="cy" dir="auto">' in pages[f"{BEFORE}/minutes/"]
    assert '<div class="mb-text" lang="en-GB" dir="auto">' in pages["people/jane-roe/"]


def test_a_roll_says_with_how_many_votes_each_voted_and_who_cast_them(make_archive: Callable[..., Path]) -> None:
    vote = "vote: {for: [Ann Lee, board], weights: {Ann Lee: 1250, board: 1, Cy Fox: 40}, proxies: {Ann Lee: jane-roe}}"
    text = MINUTES.format(day="2026-03-03", more="") + f"\n```motion\nid: roof\ntitle: Mend the roof\n{vote}\n```\n"
    page = pages_of(make_archive({f"{BEFORE}/minutes.md": text}))[f"{BEFORE}/minutes/"]
    jane = '<a href="../../../../people/jane-roe/"><bdi>Jane Roe</bdi></a>'
    quiet, votes = '<span class="mb-quiet">{}</span>'.format, "1,250\N{NO-BREAK SPACE}votes"
    assert f"<li><bdi>Ann Lee</bdi> {quiet(votes)} {quiet(f'cast by {jane}')}</li>" in page
    board, one = '<a href="../../../../bodies/board/"><bdi>Board</bdi></a>', "1\N{NO-BREAK SPACE}vote"
    assert f"<li>{board} {quiet(one)}</li>" in page
    assert "<dt>Votes of others</dt><dd><bdi>Cy Fox</bdi>: 40</dd>" in page
    assert "<td>1,251</td>" in page
    assert '<span class="mb-count">1,251 votes, 2 voters</span>' in page
    assert (
        "<dt>Weighted</dt><dd>Votes are counted, and not voters: each has as many as stand beside the name.</dd>"
        in page
    )


def test_votes_that_somebody_cast_for_others_are_told_apart_from_their_own(make_archive: Callable[..., Path]) -> None:
    motion = "\n```motion\nid: {0}\ntitle: {0}\nvote:\n  for: [{1}]\n  against: [{2}]\n  proxies: {{{3}}}\n```\n".format
    text = (
        MINUTES.format(day="2026-03-03", more="")
        + motion(
            "roof", "jane-roe, john-doe, Ann Lee", "Cy Fox", "john-doe: jane-roe, Ann Lee: jane-roe, Cy Fox: jane-roe"
        )
        + motion("rent", "john-doe", "jane-roe", "jane-roe: john-doe")
    )
    people = {f"people/{name}.md": f"---\ntype: person\ntitle: {name}\n---\n" for name in ("jane-roe", "john-doe")}
    tree = html.fromstring(pages_of(make_archive({f"{BEFORE}/minutes.md": text, **people}))["people/jane-roe/"])

    def told(anchor: str) -> list[str]:
        [section] = tree.xpath(f"//section[h2/@id='{anchor}']")
        return [
            " ".join(" ".join(each.itertext()).split()).replace(" ,", ",")
            for each in section.xpath("./h2 | ./p | .//li")
        ]

    assert told("votes") == [
        "Votes 2",
        "For 1, Against 1",
        "3 Mar 2026 For roof Board",
        "3 Mar 2026 Against rent Board · cast by john-doe",
    ]
    assert told("cast") == [
        "Votes cast for others 3",
        "Cast as a proxy: whose vote each was stands beside it.",
        "For 2, Against 1",
        "3 Mar 2026 For roof Board · for Ann Lee, john-doe",
        "3 Mar 2026 Against roof Board · for Cy Fox",
    ]


def test_a_body_that_moves_a_motion_is_named_and_leads_to_its_page(make_archive: Callable[..., Path]) -> None:
    text = (
        MINUTES.format(day="2026-03-03", more="")
        + "\n```motion\nid: roof\ntitle: Mend it\nmoved: [board, jane-roe]\n```\n"
    )
    page = pages_of(make_archive({f"{BEFORE}/minutes.md": text}))[f"{BEFORE}/minutes/"]
    board, jane = '<a href="../../../../bodies/board/"><bdi>Board</bdi></a>', "people/jane-roe/"
    assert f'Moved by {board}, <a href="../../../../{jane}">' in page
