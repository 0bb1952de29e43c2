"""Two processes that check an archive find what one finds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from minutebook import checks
from minutebook.load import load_archive

MINUTES = """---
type: minutes
title: Board, 3 March 2026
body: bord
date: 2026-03-03
status: draft
chair: nobody-known
---
## 1. Rent

```motion
id: rent
title: Keep the rent
moved: jane-roe
seconded: jane-roe
vote: {for: 1, against: 2}
result: carried
```
"""


def test_two_processes_find_what_one_finds(make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    archive, _ = load_archive(make_archive({"meetings/board/2026-03-03/minutes.md": MINUTES}))
    alone = checks.check_archive(archive)
    assert {diagnostic.check for diagnostic in alone} > {"unknown-body", "mover-is-seconder"}
    monkeypatch.setattr(checks, "MANY", 1)
    assert checks.check_archive(archive, hands=2) == alone
