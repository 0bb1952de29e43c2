"""The public past: the archive as the public knew it at a commit, through the gate of today.

What anybody could read then and can read no more does not come back. So a record is shown only if it is public today, was
public ever since, and said nothing that has been taken out since and names what is withheld today. A file is shown only
if the public can have the same one today.
"""

from collections.abc import Iterator
from dataclasses import replace
from filecmp import cmp

from minutebook.archive import Archive
from minutebook.history.differences import find_difference
from minutebook.history.texts import VersionText, read_version
from minutebook.history.version import History
from minutebook.past import Past
from minutebook.public import View, public_view
from minutebook.public_history import PublicHistory, public_history, read_public_lives
from minutebook.veil import Veil


def public_past(past: Past, archive: Archive, history: History, view: View) -> tuple[View, PublicHistory]:
    """The view and the history of a past archive; `archive`, `history` and `view` are those of today."""
    shown = frozenset(_shown_then(past, archive, history, view))
    hidden = {record.id for record in past.archive.records} - shown
    then = _with_todays_gate(public_view(past.archive, hidden), archive, view)
    return then, public_history(history.until(past.position), past.archive, then)


def _shown_then(past: Past, archive: Archive, history: History, view: View) -> Iterator[str]:
    """The ids, as they were then, of the records that may be shown."""
    veil = Veil(view)
    for id_, read in read_public_lives(history, view):
        number = sum(version.position <= past.position for version in read.life)
        if number <= read.first:
            continue
        version = read.life[number - 1]
        text = read.texts[number - 1] if read.texts else None
        if read.texts is None or (text and _may_be_read(text, archive.by_id[id_].source.content, version.path, veil)):
            yield version.record


def _may_be_read(text: VersionText, today: str, path: str, veil: Veil) -> bool:
    """Whether nothing of an old text that is not in today's names what is withheld."""
    if text.content == today:
        return True
    now = read_version(path, today.encode())
    if now is None:
        return False
    found = find_difference(text, now)
    lost = (*(f"{each.key} {each.before}" for each in found.fields), *(each.before for each in found.passages))
    return not any(veil.covers(words, path) for words in lost)


def _with_todays_gate(then: View, archive: Archive, today: View) -> View:
    """The view of then, without whatever is withheld today."""
    public = today.archive.file_paths
    kept = tuple(
        file
        for file in then.archive.files
        if file.path in public and cmp(then.archive.folder / file.path, archive.folder / file.path, shallow=False)
    )
    taken = {file.path for file in then.archive.files} - {file.path for file in kept}
    return replace(
        then,
        archive=replace(then.archive, files=kept),
        withheld_names=then.withheld_names | today.withheld_names,
        withheld_ids=then.withheld_ids | today.withheld_ids,
        withheld_files=then.withheld_files | today.withheld_files | taken,
    )
