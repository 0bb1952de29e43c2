"""Akoma Ntoso 3.0: the minutes of each meeting as a `debate` document, a file for each record of minutes."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from minutebook.decisions import decision_graph
from minutebook.outputs.akoma_ntoso.debate import render_debate
from minutebook.outputs.akoma_ntoso.uris import uris_of
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.edition import Edition
from minutebook.outputs.put import put
from minutebook.record import Record
from minutebook.records.minutes import Minutes

ROOT = "akn"


AT_ONCE = 250
"""How many minutes make a part of the work."""


def parts_of_records(edition: Edition, folder: Path) -> Iterator[Callable[[], None]]:
    archive = edition.view.archive
    decision_graph(archive)  # all parts ask for it
    minutes = archive.of_type(Minutes)
    for start in range(0, len(minutes), AT_ONCE):
        yield partial(_write, minutes[start : start + AT_ONCE], edition, folder)


def _write(minutes: Sequence[Record[Minutes]], edition: Edition, folder: Path) -> None:
    register, uris, decisions = Register(edition), uris_of(edition), decision_graph(edition.view.archive)
    for record in minutes:
        put(f"{folder}/{ROOT}/{record.id}.xml", render_debate(record, register, uris, decisions))
