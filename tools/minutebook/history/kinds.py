"""Kinds of change: what each version of a record was, told by comparing its words with those of the version before."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from minutebook.history.changed import changed_lines
from minutebook.history.renamed import Renamed
from minutebook.history.texts import Texts, VersionText
from minutebook.history.version import Life
from minutebook.quoting import closest
from minutebook.words import RecordType

LINK_TARGET = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)|^\[[^\]]+\]:\s*\S+.*$", re.MULTILINE)
BROKEN_LINK = re.compile(r"\]\([^()\s]*\s")
NOT_WORDS = frozenset({"aliases"})
MINUTES = RecordType.MINUTES.value


class VersionKind(StrEnum):
    """What a version was."""

    FIRST = "first-publication"
    NOT_PUBLIC = "not-public"
    EDIT = "edit-before-approval"
    APPROVAL = "approval"
    CORRECTION = "correction"
    CHANGE = "change"
    EDITORIAL = "editorial"
    MOVE = "move"
    WITHDRAWAL = "withdrawal"
    RETURN = "published-again"


def kinds_of(life: Life, texts: Texts, renamed: Renamed) -> tuple[VersionKind, ...]:
    """The kind of each version.

    A *correction* is a change of words after minutes were approved, whatever their status says since. Records of other
    types are not approved: theirs is a *change*. What changes no words is *editorial*, and so is a reference that follows what
    was renamed.
    """
    return tuple(_kinds(life, texts, renamed))


def _kinds(life: Life, texts: Texts, renamed: Renamed) -> Iterator[VersionKind]:
    was_open = was_approved = is_there = False
    for index, (version, text) in enumerate(zip(life, texts, strict=True)):
        before = texts[index - 1] if index else None
        is_open = version.blob is not None and (text is None or text.is_open)
        if is_there and is_open:
            moved = version.blob == life[index - 1].blob
            yield VersionKind.MOVE if moved else _change(before, text, renamed, was_approved=was_approved)
        else:
            yield _visible(is_there=is_there, is_open=is_open, was_open=was_open)
        is_there, was_open = is_open, was_open or is_open
        was_approved = was_approved or (text is not None and _is_minutes(text) and text.is_approved)


def _visible(*, is_there: bool, is_open: bool, was_open: bool) -> VersionKind:
    """What it was for a record to come before the public's eyes, or to leave them."""
    if is_there:
        return VersionKind.WITHDRAWAL
    if not is_open:
        return VersionKind.NOT_PUBLIC
    return VersionKind.RETURN if was_open else VersionKind.FIRST


def _change(
    before: VersionText | None, after: VersionText | None, renamed: Renamed, *, was_approved: bool
) -> VersionKind:
    if before is None or after is None:
        return VersionKind.CHANGE
    if is_editorial(before, after, renamed):
        return VersionKind.EDITORIAL
    if not _is_minutes(after):
        return VersionKind.CHANGE
    if was_approved:
        return VersionKind.CORRECTION
    return VersionKind.APPROVAL if after.is_approved else VersionKind.EDIT


def is_editorial(before: VersionText, after: VersionText, renamed: Renamed) -> bool:
    """Whether only white space, the order or spelling of keys, where links lead, or the id of what was renamed differs."""
    if _says_the_same(before, after):
        return True
    return renamed.may_concern(before, after) and _says_the_same(renamed.followed(before), renamed.followed(after))


def _says_the_same(before: VersionText, after: VersionText) -> bool:
    if not _have_same_values(before.values, after.values):
        return False
    old, new = before.text, after.text
    if old == new:
        return True
    if not (_has_long_link(old) or _has_long_link(new)):
        old, new = changed_lines(old, new)
    return words_of(old) == words_of(new)


def _has_long_link(text: str) -> bool:
    """Whether where a link leads may stand on two lines, so that lines cannot be looked at on their own."""
    return "]:" in text or bool("](" in text and BROKEN_LINK.search(text))


def words_of(text: str) -> list[str]:
    """The words that a reader sees, wherever lines end and links lead."""
    return (LINK_TARGET.sub("]", text) if "](" in text or "]:" in text else text).split()


def _have_same_values(before: Mapping[str, object], after: Mapping[str, object]) -> bool:
    lost = {key: before[key] for key in before if before[key] != after.get(key)} if before != after else {}
    new = {key: after[key] for key in after if before.get(key) != after[key]} if before != after else {}
    for key in list(lost):
        meant = closest(key, [other for other in new if other not in before and new[other] == lost[key]])
        if meant and key not in after:
            del lost[key], new[meant]
    return not (lost.keys() | new.keys()) - NOT_WORDS


def _is_minutes(text: VersionText) -> bool:
    return text.values.get("type") == MINUTES
