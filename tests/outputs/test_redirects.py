"""Redirects, whole."""

from collections.abc import Callable
from pathlib import Path

from minutebook.outputs.edition import Edition
from minutebook.outputs.redirects import render_redirects

MINUTES = """---
type: minutes
title: Board, 4 March 2026 <moved>
body: board
date: 2026-03-04
status: draft
aliases: [meetings/board/2026-03-03/minutes, old/place.md, ../out, /etc/passwd, people/jane-roe, "a/.git/x", 'a"b<c']
---
```motion
id: rent
title: Keep the rent
result: carried
```
"""


def paths(make_archive: Callable[..., Path], make_edition: Callable[..., Edition], taken: list[str]) -> dict[str, str]:
    edition = make_edition(make_archive({"meetings/board/2026-03-04/minutes.md": MINUTES}))
    return {file.path: file.content.decode() for file in render_redirects(edition, taken)}


def test_a_former_address_leads_to_the_page_and_is_not_indexed(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    found = paths(make_archive, make_edition, [])
    assert found["old/place/index.html"] == (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>This page has moved</title>\n'
        '<meta name="robots" content="noindex">\n'
        '<link rel="canonical" href="https://minutes.example.org/meetings/board/2026-03-04/minutes/">\n'
        '<script>location.replace("../../meetings/board/2026-03-04/minutes/" + location.hash)</script>\n'
        '<meta http-equiv="refresh" content="0; url=../../meetings/board/2026-03-04/minutes/">\n</head>\n<body>\n'
        '<h1>This page has moved</h1>\n<p>It is now at <a href="../../meetings/board/2026-03-04/minutes/">'
        "Board, 4 March 2026 &lt;moved&gt;</a>.</p>\n</body>\n</html>\n"
    )


def test_a_moved_record_takes_its_meeting_and_its_decisions_with_it(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    assert sorted(paths(make_archive, make_edition, ["people/jane-roe/"])) == [
        'a"b<c/index.html',
        'decisions/a"b<c/rent/index.html',
        "decisions/etc/passwd/rent/index.html",
        "decisions/meetings/board/2026-03-03/minutes/rent/index.html",
        "decisions/old/place/rent/index.html",
        "decisions/people/jane-roe/rent/index.html",
        "etc/passwd/index.html",
        "meetings/board/2026-03-03/index.html",
        "meetings/board/2026-03-03/minutes/index.html",
        "old/place/index.html",
    ]


def test_a_page_of_today_is_never_replaced(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    taken = ["people/jane-roe/", "meetings/board/2026-03-03/"]
    found = paths(make_archive, make_edition, taken)
    assert not {f"{address}index.html" for address in taken} & set(found)
