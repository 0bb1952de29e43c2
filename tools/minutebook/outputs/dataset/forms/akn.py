"""Akoma Ntoso 3.0: the minutes of each meeting as a `debate` document, a file for each record of minutes."""

from pathlib import Path

from minutebook.decisions import build_decisions
from minutebook.outputs.akoma_ntoso.debate import render_debate
from minutebook.outputs.akoma_ntoso.uris import uris_of
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.edition import Edition
from minutebook.records.minutes import Minutes

ROOT = "akn"


def write_records(edition: Edition, folder: Path) -> None:
    archive = edition.view.archive
    register, uris, decisions = Register(edition), uris_of(edition), archive.derived(build_decisions)
    for record in archive.of_type(Minutes):
        file = folder / ROOT / f"{record.id}.xml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(render_debate(record, register, uris, decisions))
