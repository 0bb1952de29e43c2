"""Card votes and proxies: with how many votes each voter voted, and who cast them, in the tables, in Popolo and in SQL."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.outputs.dataset.write import DATABASE, Dataset, write_dataset
from minutebook.outputs.edition import Edition

MINUTES = """\
---
type: minutes
title: Conference
body: board
date: 2026-03-03
attendance:
  present: [{name: jane-roe, for: north}, {name: Sam Visitor, for: john-doe}]
---
```motion
id: pay
title: Accept the pay offer
vote:
  method: roll-call
  for: [north, jane-roe]
  against: [mary-major, South Branch]
  weights: {north: 250, jane-roe: 3, South Branch: 101, East Branch: 40}
  proxies: {mary-major: jane-roe, South Branch: Sam Visitor}
result: carried
```
"""
PAY = "meetings/board/2026-03-03/minutes#pay"
NORTH = "---\ntype: body\ntitle: North Branch\nclassification: branch\n---\n"


@pytest.fixture
def dataset(make_archive: Callable[..., Path], make_edition: Callable[..., Edition], tmp_path: Path) -> Dataset:
    folder = make_archive({"meetings/board/2026-03-03/minutes.md": MINUTES, "bodies/north.md": NORTH})
    return write_dataset(make_edition(folder), tmp_path / "data")


def test_voters_have_their_weight_their_proxy_and_the_body_that_they_are(dataset: Dataset) -> None:
    with closing(sqlite3.connect(dataset.folder / DATABASE)) as connection:
        votes = "SELECT option, voter_id, voter_name, organisation_id, weight, cast_by_id, cast_by_name FROM votes"
        assert connection.execute(votes).fetchall() == [
            ("for", None, "North Branch", "north", 250, None, None),
            ("for", "jane-roe", "Jane Roe", None, 3, None, None),
            ("against", "mary-major", "Mary Major", None, 1, "jane-roe", "Jane Roe"),
            ("against", None, "South Branch", None, 101, None, "Sam Visitor"),
        ]
        mandates = "SELECT voter_name, organisation_id, weight, cast_by_name FROM mandates WHERE vote_event_id = ?"
        assert connection.execute(mandates, (PAY,)).fetchall() == [
            ("North Branch", "north", 250, None),
            ("Jane Roe", None, 3, None),
            ("South Branch", None, 101, "Sam Visitor"),
            ("East Branch", None, 40, None),
            ("Mary Major", None, None, "Jane Roe"),
        ]
        counts = "SELECT option, value, is_stated, named FROM vote_counts"
        assert connection.execute(counts).fetchall() == [("for", 253, 0, 2), ("against", 102, 0, 2)]
        proxies = (
            "SELECT person_name, statement_id FROM people_named WHERE named_as = 'proxy' AND person_id = 'jane-roe'"
        )
        assert connection.execute(proxies).fetchall() == [("Jane Roe", PAY)]


def test_delegates_lead_to_whom_they_stood_for(dataset: Dataset) -> None:
    with closing(sqlite3.connect(dataset.folder / DATABASE)) as connection:
        sent = """SELECT person_name, on_behalf_of, on_behalf_of_person_id, on_behalf_of_organisation_id
                  FROM attendance ORDER BY person_name"""
        assert connection.execute(sent).fetchall() == [
            ("Jane Roe", "North Branch", None, "north"),
            ("Sam Visitor", "John Doe", "john-doe", None),
        ]


def test_popolo_has_weights_and_bodies_that_vote(dataset: Dataset) -> None:
    popolo = json.loads((dataset.folder / "popolo.json").read_text(encoding="utf-8"))
    (event,) = (event for event in popolo["vote_events"] if event["id"] == PAY)
    assert [(vote.get("voter_id"), vote.get("voter"), vote.get("weight")) for vote in event["votes"]] == [
        ("north", None, 250),
        ("jane-roe", None, 3),
        ("mary-major", None, None),
        (None, {"name": "South Branch"}, 101),
    ]


def test_akoma_ntoso_says_both(dataset: Dataset) -> None:
    (file,) = (dataset.folder / "akn").rglob("*.xml")
    words = file.read_text(encoding="utf-8")
    assert ">North Branch</vote> (250 votes)" in words
    assert ">Mary Major</vote> (1 vote, by proxy <person refersTo=" in words
    assert ">East Branch</person>: 40</p>" in words
