"""Breaches of one rule on one day: told at once after what was done, and each where that is unfolded."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from minutebook.outputs.site.bundles import in_bundles
from minutebook.publish import publish_edition

from .conftest import edition_of

RULE = """---
type: rulebook
title: {title}
date: 2020
model: {model}
---

```rule
id: majority
kind: majority
title: {title}
number: "{number}"
clause: Two thirds of the votes cast carry a motion.
parameters:
  threshold: two-thirds
```
"""
MINUTES = (
    "---\ntype: minutes\ntitle: Board, 3 March\nbody: board\ndate: 2026-03-03\nstatus: draft\ntopics: [rent]\n---\n"
)
MOTION = "\n```motion\nid: {0}\ntitle: {0}\nvote: {{for: 3, against: 2}}\nresult: carried\n```\n"


@pytest.mark.parametrize("address", ["timeline/", "timeline/2026/", "timeline/kinds/finding/"])
def test_breaches_follow_what_they_are_about_and_those_of_models_come_last(
    make_archive: Callable[..., Path], address: str
) -> None:
    files = {
        "rulebooks/a.md": RULE.format(title="Model", model="true", number=1),
        "rulebooks/b.md": RULE.format(title="Own", model="false", number=2),
        "meetings/board/2026-03-03/minutes.md": MINUTES + "".join(map(MOTION.format, ("rent", "roof", "rats"))),
    }
    pages = {page.address: page for page in publish_edition(edition_of(make_archive(files), date(2026, 5, 1))).pages}
    lists = html.fromstring(pages[address].html).findall(".//section/ol")
    told = [
        line for line in (" ".join(each.text_content().split()) for some in lists for each in some) if "2026" in line
    ]
    breaches = "“rats” was carried with 3 for and 2 against; clause {0} asks at least 2/3 of the votes cast."
    breaches = " ".join(breaches.replace("rats", name) for name in ("rats", "roof", "rent"))
    meeting = ["3 Mar 2026 Carried rats", "3 Mar 2026 Carried roof", "3 Mar 2026 Carried rent", "3 Mar 2026 Meeting"]
    verdicts = [
        f"3 Mar 2026 Breached Own 3 times {breaches.format(2)} Board · finding",
        f"3 Mar 2026 Breached Model 3 times {breaches.format(1)} Board · finding · a model rule, which binds nobody",
    ]
    assert [line.partition(" Board")[0] for line in told[:-2]] == ([] if "kinds" in address else meeting)
    assert told[-2:] == verdicts


def test_few_and_those_apart_stand_by_themselves() -> None:
    said = ("ab", "ab", "cd", "ab", "ab", "ab", "", "", "")
    assert [len(some) for some in in_bundles(said, tuple)] == [1, 1, 1, 3, 1, 1, 1]
