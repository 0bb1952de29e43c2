"""Ballots: what a file of ballots says is in the tables where it is public and can be read, and nothing where not."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.outputs.dataset.question import all_questions
from minutebook.outputs.dataset.write import DATABASE, write_dataset
from minutebook.outputs.edition import Edition

ELECTION = """\
---
type: election
title: Board, election 2026
body: members
date: 2026-03-05
seats: 1
method: instant-runoff
candidates:
- {person: jane-roe, votes: 5, elected: true}
- {person: Sam Visitor, votes: 2}
ballots-file: %s
---
"""
BLT = '3 1\n4 1 2 3 0\n1 1=2 0\n2 2 - 3 0\n1 0\n0\n"Jane Roe"\n"Sam Visitor"\n"Ann Other"\n"2026"\n'
RECORD = "elections/members/2026-03-05-board.md"
ID = RECORD.removesuffix(".md")
FILES: dict[str, str | bytes] = {
    "people/jane-roe.md": "---\ntype: person\ntitle: Jane Roe\n---\n",
    "people/ann-other.md": "---\ntype: person\ntitle: Ann Other\nvisibility: closed\n---\n",
    RECORD: ELECTION % "Ballots 1.BLT",
    "elections/members/Ballots 1.BLT": BLT,
}
Make = Callable[..., Path]
MakeEdition = Callable[..., Edition]


def ask(folder: Path, make_edition: MakeEdition, aside: Path, sql: str) -> list[tuple[object, ...]]:
    file = write_dataset(make_edition(folder), aside).folder / DATABASE
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql, {"election": None}).fetchall()


def test_ballots_and_their_ranks_lead_to_candidates(
    make_archive: Make, make_edition: MakeEdition, tmp_path: Path
) -> None:
    folder = make_archive(FILES)
    assert ask(
        folder, make_edition, tmp_path / "a", "SELECT number, ballots, ranking, ranked, file_line FROM ballots"
    ) == [
        (1, 4, "Jane Roe > Sam Visitor > name withheld", 3, 2),
        (2, 1, "Jane Roe = Sam Visitor", 2, 3),
        (3, 2, "Sam Visitor > name withheld", 2, 4),
        (4, 1, None, 0, 5),
    ]
    sql = """SELECT r.election_id, b.number, r.rank, c.person_id, r.candidate_name, r.ballots FROM ballot_ranks r
             JOIN ballots b ON b.id = r.ballot_id LEFT JOIN candidacies c ON c.id = r.candidacy_id ORDER BY b.number, r.rank"""
    assert ask(folder, make_edition, tmp_path / "b", sql) == [
        (ID, 1, 1, "jane-roe", "Jane Roe", 4),
        (ID, 1, 2, None, "Sam Visitor", 4),
        (ID, 1, 3, None, "name withheld", 4),
        (ID, 2, 1, "jane-roe", "Jane Roe", 1),
        (ID, 2, 1, None, "Sam Visitor", 1),
        (ID, 3, 1, None, "Sam Visitor", 2),
        (ID, 3, 3, None, "name withheld", 2),
    ]


def test_ready_question_tells_where_ballots_go_next(
    make_archive: Make, make_edition: MakeEdition, tmp_path: Path
) -> None:
    (question,) = (each for each in all_questions() if each.name == "where-ballots-go-next")
    found = ask(make_archive(FILES), make_edition, tmp_path / "data", question.sql)
    assert [row[2:5] for row in found] == [
        ("Jane Roe", "Sam Visitor", 4),
        ("Jane Roe", "(nobody)", 1),
        ("Sam Visitor", "name withheld", 2),
        ("Sam Visitor", "(nobody)", 1),
    ]


NONE: dict[str, dict[str, str | bytes]] = {
    "broken": {"elections/members/Ballots 1.BLT": BLT.replace("1=2", "1=9")},
    "no text": {"elections/members/Ballots 1.BLT": BLT.replace("Sam", "Sám").encode("latin-1")},
    "closed": {RECORD: (ELECTION % "Ballots 1.BLT").replace("seats: 1", "visibility: closed")},
    "not there": {RECORD: ELECTION % "ballots.blt"},
    "another format": {RECORD: ELECTION % "ballots.csv", "elections/members/ballots.csv": BLT},
}


@pytest.mark.parametrize("why", NONE)
def test_no_ballots_where_they_cannot_be_read(
    why: str, make_archive: Make, make_edition: MakeEdition, tmp_path: Path
) -> None:
    folder = make_archive({**FILES, **NONE[why]})
    sql = "SELECT count(*) FROM ballots UNION ALL SELECT count(*) FROM ballot_ranks"
    assert ask(folder, make_edition, tmp_path / "data", sql) == [(0,), (0,)]
