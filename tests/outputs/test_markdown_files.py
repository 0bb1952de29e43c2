"""The Markdown files beside the pages, whole."""

from collections.abc import Callable
from pathlib import Path

from minutebook.outputs.edition import Edition
from minutebook.outputs.markdown_files import render_sources

MINUTES = """---
type: minutes
title: Board, 4 March 2026
body: board
date: 2026-03-04
status: draft
x-file-number: 12/7
attendance: {present: [jane-roe, zoe-low, "Zoe Low", "ZOE.  LOW"], apologies: [zoe-lowe]}
---
Zoe Low was thanked and/or praised. See [the paper](paper.md), [the plan](plan.txt), and
[the rules](https://example.org/paper.md). Zoe-low. meetings/board/2026-03-04/paper#cost.

```motion
id: rent
title: Keep the rent
moved: zoe-low
refers-to: [meetings/board/2026-03-04/paper, "#rent"]
result: carried
```
"""
CLOSED = """---
type: paper
title: Closed
body: board
date: 2026-03-04
visibility: closed
---
"""
PERSON = """---
type: person
title: Zoe Low
visibility: closed
---
"""


def sources(edition: Edition) -> dict[str, str]:
    return {file.path: file.content.decode() for file in render_sources(edition)}


def test_what_is_withheld_is_replaced_and_all_else_stays_as_it_was_written(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    folder = make_archive(
        {
            "meetings/board/2026-03-04/minutes.md": MINUTES,
            "meetings/board/2026-03-04/paper.md": CLOSED,
            "meetings/board/2026-03-04/plan.txt": "plan",
            "people/zoe-low.md": PERSON,
        }
    )
    found = sources(make_edition(folder))
    assert found["meetings/board/2026-03-04/minutes/source.md"] == (
        MINUTES.replace(
            '[jane-roe, zoe-low, "Zoe Low", "ZOE.  LOW"]', '[jane-roe, withheld, "name withheld", "name withheld"]'
        )
        .replace("moved: zoe-low", "moved: withheld")
        .replace("(paper.md)", "(withheld)")
        .replace("meetings/board/2026-03-04/paper#cost", "withheld")
        .replace("[meetings/board/2026-03-04/paper,", "[withheld,")
    )
    assert not [path for path in found if "paper" in path or "zoe" in path]


def test_where_nothing_is_withheld_every_file_is_as_it_was(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    folder = make_archive({"meetings/board/2026-03-04/minutes.md": MINUTES})
    found = sources(make_edition(folder))
    assert found["meetings/board/2026-03-04/minutes/source.md"] == MINUTES
    assert found["people/jane-roe/source.md"] == (folder / "records/people/jane-roe.md").read_text(encoding="utf-8")


def test_files_that_are_withheld_are_named_nowhere_in_a_source(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    front = "---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-04\n---\n"
    closed = CLOSED.replace("---\n", "---\nattachments: [plan.txt, the plan (2).pdf]\n", 1)
    typed = "See records/meetings/board/2026-03-04/plan.txt, plan.txt, and “the plan (2).pdf”.\n"
    at = "meetings/board/2026-03-04"
    files = {
        f"{at}/minutes.md": front + typed,
        f"{at}/paper.md": closed,
        f"{at}/plan.txt": "",
        f"{at}/the plan (2).pdf": "",
    }
    folder = make_archive(files)
    found = sources(make_edition(folder))["meetings/board/2026-03-04/minutes/source.md"]
    assert found.endswith("---\nSee withheld, withheld, and “withheld”.\n")
