"""A subject as JSON, for other programs. Version 1; a key may be added to it, none is renamed or removed.

`{"version": 1, "id", "type", "title", "is_public", "is_published", "public_since", "front", "text", "standing",
"steps": [{"date", "what", "by"}], "members": [{"person", "name", "role"}],
"versions": [{"number", "kind", "published", "in_git", "commit", "author", "committer", "message", "path", "signature"}]}`.
`published` is earlier than `in_git` where the ledger says so; `signature` is null for a commit that is not signed.
`front` is the front matter, or the entry, as written. Times are in UTC.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from minutebook.history.kinds import VersionKind
from minutebook.history.version import Version
from minutebook.reading.git.signatures import Signature
from minutebook.reading.yaml import read_mapping
from minutebook.show.subject import Subject

VERSION = 1


def render_json(subject: Subject) -> str:
    entry = subject.fact.entry if subject.fact else None
    values = {
        "version": VERSION,
        "id": subject.id,
        "type": entry.type.value if entry else subject.record.type.value,
        "title": subject.title,
        "is_public": subject.is_public,
        "is_published": subject.is_published,
        "public_since": instant(subject.known),
        "front": read_mapping(entry.block)[0] if entry else subject.record.source.values,
        "text": subject.text,
        "standing": subject.decision.standing.value if subject.decision else None,
        "steps": _steps(subject),
        "members": [{"person": term.person, "name": term.name, "role": term.role} for term in subject.members],
        "versions": [_version(version, kind, subject.signatures) for version, kind in subject.versions],
    }
    return json.dumps(values, indent=2, ensure_ascii=False, default=str) + "\n"


def render_version(version: Version, content: str) -> str:
    """One version with its whole text: `{"version": 1, "number", "published", ..., "content"}`."""
    return (
        json.dumps({"version": VERSION, **_of_commit(version), "content": content}, indent=2, ensure_ascii=False) + "\n"
    )


def instant(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None


def _steps(subject: Subject) -> list[dict[str, Any]]:
    steps = subject.decision.steps if subject.decision else ()
    return [{"date": str(step.date) if step.date else None, "what": step.what, "by": step.by} for step in steps]


def _version(version: Version, kind: VersionKind, signatures: Mapping[str, Signature]) -> dict[str, Any]:
    signature = signatures.get(version.commit.id)
    return {
        "number": version.number,
        "kind": kind.value,
        **_of_commit(version),
        "signature": signature.value if signature else None,
    }


def _of_commit(version: Version) -> dict[str, Any]:
    return {
        "number": version.number,
        "published": instant(version.published),
        "in_git": instant(version.in_git),
        "commit": version.commit.id,
        "author": version.commit.author.name,
        "committer": version.commit.committer.name,
        "message": version.commit.message.strip(),
        "path": version.path,
    }
