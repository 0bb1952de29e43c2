"""The public history: the gate that old versions pass. What was ever withdrawn does not come back through it.

A version's words are shown only if anybody could read it, and every version since, until today. Whatever names something
that is withheld today is left out, and so is the message of a commit that changed a record when it was not public.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from minutebook.archive import Archive
from minutebook.hands import sent_by_fields
from minutebook.history.corrected import find_corrected
from minutebook.history.differences import Difference, find_difference
from minutebook.history.first import first_says
from minutebook.history.kinds import VersionKind, kinds_of
from minutebook.history.ledger import Ledger
from minutebook.history.renamed import Renamed, renamed_ids
from minutebook.history.since import says
from minutebook.history.texts import States, Texts, VersionText, read_texts, states_of
from minutebook.history.version import History, Life, Version
from minutebook.public import View
from minutebook.reading.git.signatures import Signature
from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.veil import Veil


@sent_by_fields
@dataclass(frozen=True, slots=True)
class ShownVersion:
    """What may be said of one version. `is_shown` is False where it may be known that there was one, and nothing else.

    `in_git` is when git has it, where `published` is what the ledger says; else both are the same.
    `difference` is to the version before; None where there is none to show. `omitted` is how many changed keys and passages
    are left out of it. `corrected` is what of it a correction changed, without the entry that states the correction; None
    where the version is none, or states one and changes nothing else. `former` is the id that the record had before, where
    it moved; `path` is the file's then.
    """

    number: int
    kind: VersionKind
    published: datetime | None
    in_git: datetime | None
    is_shown: bool
    commit: str = ""
    by: str = ""
    message: str = ""
    former: str = ""
    path: str = ""
    difference: Difference | None = None
    omitted: int = 0
    corrected: Difference | None = None
    signature: Signature | None = None


@dataclass(frozen=True)
class PublicHistory:
    """The versions of all public records, and since when each record and entry is public (None: not known, or not yet).

    `states` has those of the versions of records with more than one.
    """

    lives: Mapping[str, tuple[ShownVersion, ...]]
    since: Mapping[str, datetime | None]
    states: Mapping[str, States]
    unpublished: frozenset[str]
    is_complete: bool

    def known_since(self, id_: str) -> datetime | None:
        """Since when a record or entry is public; None where that is not known, or it is not published yet."""
        return self.since.get(id_, None if "#" not in id_ else self.since.get(id_.partition("#")[0]))


@dataclass(frozen=True, slots=True)
class PublicLife:
    """A life with what was read of it; `first` is the index of the first version that may be shown.

    `texts` is None where there is one version, which says what the record says.
    """

    life: Life
    texts: Texts | None
    kinds: tuple[VersionKind, ...]
    first: int


def public_history(history: History, archive: Archive, view: View) -> PublicHistory:
    """What may be shown of the history of an archive whose public view is `view`. The texts of single versions are not read."""
    opened = _openings(history, view)
    shown: dict[str, tuple[ShownVersion, ...]] = {}
    since: dict[str, datetime | None] = {}
    states: dict[str, States] = {}
    veil, closed = Veil(view), _closed_commits(history, archive, view)
    for id_, read in _read_lives(history, view, opened, renamed_ids(archive)):
        record = view.archive.by_id[id_]
        closed |= {version.commit.id for version in read.life[: read.first]}
        shown[id_] = tuple(_shown(read, view, veil, history.signatures))
        if read.texts:
            states[id_] = states_of(read.texts)
        since.update(_since(record, read, opened.get(getattr(record.front, "body", "")), history.ledger))
    public = frozenset(record.id for record in view.archive.records)
    lives = {id_: tuple(_silenced(version, closed) for version in life) for id_, life in shown.items()}
    return PublicHistory(lives, since, states, history.unpublished & public, history.is_complete)


def read_public_lives(history: History, view: View) -> Iterator[tuple[str, PublicLife]]:
    """The life of each record of the view that any commit has, by its id."""
    yield from _read_lives(history, view, _openings(history, view), renamed_ids(view.archive))


def _read_lives(
    history: History, view: View, opened: Mapping[str, Version], renamed: Renamed
) -> Iterator[tuple[str, PublicLife]]:
    ids = [record.id for record in view.archive.records if record.id in history.lives]
    several = [id_ for id_ in ids if _is_to_read(history, id_)]
    read = read_texts(history.repository, [history.lives[id_] for id_ in several], history.committed, history.ahead)
    for id_ in ids:
        life, texts = (history.lives[id_], None) if not _is_to_read(history, id_) else next(read)
        kinds = kinds_of(life, texts, renamed) if texts else (VersionKind.FIRST,)
        yield id_, PublicLife(life, texts, kinds, _first_shown(life, texts, opened, view))


def _is_to_read(history: History, id_: str) -> bool:
    """A lone version says what the record says, unless that lies there with changes that are not committed."""
    return len(history.lives[id_]) > 1 or id_ in history.unpublished


def _first_shown(life: Life, texts: Texts | None, opened: Mapping[str, Version], view: View) -> int:
    """The index of the first version after which all are public; at the opening of its body, the one that stood then."""
    if texts is None:
        return 0
    first = 0
    for index, text in enumerate(texts):
        if text is None or not text.is_open or view.is_withheld(f"bodies/{_body(text)}"):
            first = index + 1
        elif (opening := opened.get(_body(text))) and life[index].position <= opening.position:
            first = max(first, index)
    return first


def _body(text: VersionText) -> str:
    body = text.values.get("body")
    return body if isinstance(body, str) else ""


def _openings(history: History, view: View) -> Mapping[str, Version]:
    """By its short id, the version that opened a body whose record was not public before."""
    ids = [id_ for body in view.archive.bodies if len(history.lives.get(id_ := f"bodies/{body}", ())) > 1]
    found = {}
    for id_, (life, texts) in zip(
        ids, read_texts(history.repository, map(history.lives.__getitem__, ids), ahead=history.ahead), strict=True
    ):
        first = _first_shown(life, texts, {}, view)
        if first:
            found[id_.removeprefix("bodies/")] = life[min(first, len(life) - 1)]
    return found


def _closed_commits(history: History, archive: Archive, view: View) -> set[str]:
    """The commits that changed a record that is not public, or one deleted that was not."""
    public = frozenset(record.id for record in view.archive.records)
    withheld = [
        history.lives[record.id] for record in archive.records if record.id not in public and record.id in history.lives
    ]
    found = {version.commit.id for life in withheld for version in life}
    for life, texts in read_texts(history.repository, history.gone.values(), ahead=history.ahead):
        if any(text is None or not text.is_open or view.is_withheld(f"bodies/{_body(text)}") for text in texts[:-1]):
            found.update(version.commit.id for version in life)
    return found


def _shown(read: PublicLife, view: View, veil: Veil, signatures: Mapping[str, Signature]) -> Iterator[ShownVersion]:
    today = renamed_ids(view.archive)
    for index, (version, kind) in enumerate(zip(read.life, read.kinds, strict=True)):
        if index < read.first:
            yield ShownVersion(version.number, kind, version.published, version.in_git, is_shown=False)
            continue
        message = version.commit.message.strip()
        before = read.life[index - 1] if index > read.first else version
        difference, omitted = _difference(read, index, veil) if index > read.first else (None, 0)
        yield ShownVersion(
            version.number,
            kind,
            version.published,
            version.in_git,
            is_shown=True,
            commit=version.commit.id,
            by=view.name_of(version.commit.committer.name),
            message="" if veil.covers(message, version.path) else message,
            former=before.record
            if before.record != version.record and not veil.covers(before.record, version.path)
            else "",
            path="" if veil.covers(version.path, version.path) else version.path,
            difference=difference,
            omitted=omitted,
            corrected=_corrected(read, index, veil, today) if kind is VersionKind.CORRECTION and difference else None,
            signature=signatures.get(version.commit.id),
        )


def _difference(read: PublicLife, index: int, veil: Veil) -> tuple[Difference | None, int]:
    """The difference to the version before, without what names something withheld, and how much that was."""
    before, after = read.texts[index - 1 : index + 1] if read.texts else (None, None)
    if before is None or after is None or before is after:
        return None, 0
    found = find_difference(before, after)
    shown = _unveiled(found, veil, read.life[index].path)
    return shown, len(found.fields) + len(found.passages) - len(shown.fields) - len(shown.passages)


def _corrected(read: PublicLife, index: int, veil: Veil, renamed: Renamed) -> Difference | None:
    """What a correction changed; None where it only states one. Ids that only records not public have do not come in here."""
    before, after = read.texts[index - 1 : index + 1] if read.texts else (None, None)
    found = find_corrected(before, after, renamed) if before and after else None
    return _unveiled(found, veil, read.life[index].path) if found and (found.fields or found.passages) else None


def _unveiled(found: Difference, veil: Veil, path: str) -> Difference:
    return Difference(
        tuple(each for each in found.fields if not veil.covers(f"{each.key} {each.before} {each.after}", path)),
        tuple(each for each in found.passages if not veil.covers(f"{each.before} {each.after}", path)),
    )


def _since(
    record: Record[FrontMatter], read: PublicLife, opening: Version | None, ledger: Ledger
) -> Iterator[tuple[str, datetime | None]]:
    """Since when the record is public, and each of its entries where that may be later."""
    opened = opening.published if opening else None
    shown = list(zip(read.life, read.texts or (None,), strict=True))[read.first :]

    def time_of(version: Version | None, id_: str) -> datetime | None:
        time = first_says(version, id_, ledger) if version else None
        return max(time, opened) if time and opened else time

    yield record.id, time_of(shown[0][0] if shown else None, record.id)
    for entry in record.entries if read.texts or ledger.lines else ():
        name = entry.id.partition("#")[2]
        has = (version for version, text in shown if not read.texts or (text and says(text, name)))
        yield entry.id, time_of(next(has, None), entry.id)


def _silenced(version: ShownVersion, closed: set[str]) -> ShownVersion:
    return replace(version, message="") if version.commit in closed else version
