"""Popolo: people, bodies, terms, posts, meetings, motions, votes and questions in one JSON file, as Popolo names them."""

import json
from pathlib import Path

from minutebook.outputs.dataset.popolo.classes import all_classes
from minutebook.outputs.dataset.popolo.things import things_of
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.written import Files, describe
from minutebook.outputs.things import stated_only

ROOT = "popolo.json"
ENCODER = json.JSONEncoder(ensure_ascii=False)


def write(stored: Stored, folder: Path) -> Files:
    """Write `popolo.json`: a list for each class, an object a line, so that no list is held whole."""
    things = things_of(stored)
    with (folder / ROOT).open("w", encoding="utf-8", newline="\n") as file:
        for number, (name, popolo) in enumerate(all_classes()):
            file.write(f'{"," if number else "{"}\n"{name}": [')
            for position, thing in enumerate(popolo.build(things)):
                file.write(f"{',' if position else ''}\n {ENCODER.encode(stated_only(thing))}")
            file.write("\n]")
        file.write("\n}\n")
    return describe(folder / ROOT, folder)
