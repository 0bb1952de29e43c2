"""A database that is being written: what is whole of it can be read meanwhile, by a process that never waits for its end."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest

from minutebook.hands import CAN_FORK
from minutebook.outputs.dataset.database import write_database
from minutebook.outputs.dataset.filling import Filling
from minutebook.outputs.dataset.stored import open_stored
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.edition import Edition

MINIATURE = Path(__file__).parents[2] / "archives" / "miniature"


@pytest.mark.skipif(not CAN_FORK, reason="the database is written by a forked process")
def test_whole_tables_are_read_while_others_are_written(make_edition: Callable[..., Edition], tmp_path: Path) -> None:
    edition, tables = make_edition(MINIATURE), all_tables()
    write_database(edition, tables, tmp_path / "known.sqlite")
    with open_stored(edition.masthead, tables, tmp_path / "known.sqlite") as stored:
        known = {table.name: stored.select("*", table).fetchall() for table in tables}
    early = 0
    for number in range(5):
        filling, file = Filling(), tmp_path / f"{number}.sqlite"
        process = multiprocessing.get_context("fork").Process(
            target=write_database, args=(edition, tables, file, None, filling)
        )
        process.start()
        for place, table in enumerate(tables):
            while filling.has(place):
                with open_stored(edition.masthead, tables, file, filling) as stored:
                    assert stored.select("*", table).fetchall() == known[table.name]
                early += 1
                if place < len(tables) - 1:  # the last is read until all is there
                    break
        process.join()
        assert process.exitcode == 0
        assert file.read_bytes() == (tmp_path / "known.sqlite").read_bytes()
    assert early > len(tables)


def test_who_waits_is_told_of_the_end() -> None:
    filling = Filling()
    with filling.changing(is_table=True):
        pass
    assert filling.has(0)
    filling.end()
    assert not filling.has(0)
    assert not filling.has(1)
