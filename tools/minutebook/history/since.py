"""Since when the public could know a record, or an entry of it: the first version that says it and that anybody could read."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from minutebook.history.first import first_says
from minutebook.history.ledger import Ledger
from minutebook.history.texts import Texts, VersionText, read_texts
from minutebook.history.version import History, Life

ENTRY_ID = re.compile(r"^id: *[\"']?([a-z0-9-]+)[\"']?\s*$", re.MULTILINE)


def find_known_since(history: History, ids: Iterable[str]) -> Mapping[str, datetime | None]:
    """The time for each id of a record or entry; None where it is not public yet, or git does not know."""
    wanted: dict[str, list[str]] = {}
    for id_ in ids:
        wanted.setdefault(id_.partition("#")[0], []).append(id_)
    lives = {record: history.lives[record] for record in wanted if record in history.lives}
    # A lone version says what the record says, unless the record lies there with changes that are not committed.
    unread = {record for record, life in lives.items() if len(life) == 1 and record not in history.unpublished}
    read = [record for record in lives if record not in unread]
    texts = dict(
        zip(read, (said for _, said in read_texts(history.repository, map(lives.__getitem__, read))), strict=True)
    )
    return {
        id_: known_since(lives[record], texts.get(record), id_, history.ledger) if record in lives else None
        for record, asked in wanted.items()
        for id_ in asked
    }


def known_since(life: Life, texts: Texts | None, id_: str, ledger: Ledger) -> datetime | None:
    """Since when a record, or an entry of it, is public: since the first version that anybody could read and that has it.

    `texts` is None where a lone version is known to say what the record says.
    """
    if texts is None:
        return first_says(life[0], id_, ledger)
    entry = id_.partition("#")[2]
    found = (version for version, text in zip(life, texts, strict=True) if text and says(text, entry))
    first = next(found, None)
    return first_says(first, id_, ledger) if first else None


def says(text: VersionText, entry: str) -> bool:
    """Whether a version is open to all and has an entry of this id, or any text at all where no entry is named."""
    if not text.is_open:
        return False
    return not entry or f"\nid: {entry}\n" in text.text or entry in ENTRY_ID.findall(text.text)
