"""Corrections that git shows and nobody gave a reason for: words of minutes that were changed after they were approved."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from minutebook.archive import Archive
from minutebook.history.kinds import VersionKind, is_editorial, kinds_of
from minutebook.history.renamed import Renamed, renamed_ids
from minutebook.history.texts import Texts, VersionText, read_texts, read_version
from minutebook.history.version import History, Version
from minutebook.record import Record
from minutebook.records.entries.correction import Correction
from minutebook.records.minutes import Minutes

CORRECTION = re.compile(r"^(`{3,}|~{3,})correction[ \t]*\n.*?^\1`*[ \t]*$", re.MULTILINE | re.DOTALL)
REASON = re.compile(r"^reason: *\S", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A change of approved minutes: the record's id, and the version that made it; None where it is not committed yet."""

    record: str
    version: Version | None


def find_unexplained(archive: Archive, history: History) -> Iterator[Unexplained]:
    """The changes that no `correction` entry and no commit's message gives a reason for, by record and version."""
    changed = [record for record in archive.of_type(Minutes) if _is_to_read(record, history)]
    elsewhere = _entries_elsewhere(archive)
    lives = (history.lives[record.id] for record in changed)
    read = read_texts(history.repository, lives, history.committed)
    for record, (_, texts) in zip(changed, read, strict=True):
        earlier = texts if record.id in history.unpublished else texts[:-1]
        if any(text and text.is_approved for text in earlier):
            days = elsewhere.get(record.id, ())
            found = _unexplained(record, history, texts, days, renamed_ids(archive))
            yield from (Unexplained(record.id, version) for version in found)


def _is_to_read(record: Record[Minutes], history: History) -> bool:
    """A lone version changed nothing, unless what lies there is not committed."""
    life = history.lives.get(record.id, ())
    return len(life) > 1 or (bool(life) and record.id in history.unpublished)


def _entries_elsewhere(archive: Archive) -> Mapping[str, tuple[date, ...]]:
    """The days of the correction entries that other records hold, by the record that they correct."""
    found: dict[str, list[date]] = {}
    for fact in archive.facts(Correction):
        target = archive.full_reference(fact.facts.of, fact.record).partition("#")[0] if fact.facts.of else ""
        if target and target != fact.record.id:
            found.setdefault(target, []).append(fact.facts.date.first)
    return {id_: tuple(sorted(days)) for id_, days in found.items()}


def _unexplained(
    record: Record[Minutes], history: History, texts: Texts, days: tuple[date, ...], renamed: Renamed
) -> Iterator[Version | None]:
    """The versions that are not explained. An entry explains what was changed with it, before it, or next after it."""
    life: tuple[Version | None, ...] = history.lives[record.id]
    kinds = [*kinds_of(history.lives[record.id], texts, renamed)]
    if record.id in history.unpublished:
        life, texts = (*life, None), (*texts, read_version(record.path, record.source.content.encode()))
        kinds.append(_kind_of_draft(texts, renamed))
    waiting: list[Version | None] = []
    is_owed, left = False, [*days]
    for index, (version, kind) in enumerate(zip(life, kinds, strict=True)):
        before, after = texts[index - 1] if index else None, texts[index]
        while left and (version is None or left[0] <= version.commit.committed.date()):
            is_owed, left = True, left[1:]
            waiting.clear()
        if kind is not VersionKind.CORRECTION or before is None or after is None:
            continue
        adds = len(_entries(after)) > len(_entries(before))
        changes = not is_editorial(_bare(before), _bare(after), renamed)
        if adds:
            waiting.clear()
            is_owed = not changes
        elif changes and (is_owed or (version and REASON.search(version.commit.message))):
            is_owed = False
        elif changes:
            waiting.append(version)
    yield from () if left else waiting


def _kind_of_draft(texts: Texts, renamed: Renamed) -> VersionKind:
    """The kind of what is not committed, of minutes that were approved before."""
    before, after = texts[-2:]
    was_approved = any(text and text.is_approved for text in texts[:-1])
    is_change = before is not None and after is not None and not is_editorial(before, after, renamed)
    return VersionKind.CORRECTION if was_approved and is_change else VersionKind.EDITORIAL


def _entries(text: VersionText) -> list[str]:
    return CORRECTION.findall(text.text)


def _bare(text: VersionText) -> VersionText:
    """A text without its correction entries."""
    return replace(text, text=CORRECTION.sub("", text.text))
