"""The chronicle as JSON, for other programs. Version 1; a key may be added to it, none is renamed or removed.

`{"version": 1, "events": [{"id", "date", "time", "kind", "body", "title", "result", "verdict", "detail", "where", "summary",
"target", "record", "line", "topics", "people", "public_since"}]}`. `where` says where in the record it
stands, or that a rule is a model. `public_since` is in UTC, and null where git does not know.
"""

from __future__ import annotations

import json
from datetime import UTC
from typing import Any

from minutebook.chronicle.rows import Row

VERSION = 1


def render_json(rows: tuple[Row, ...]) -> str:
    return json.dumps({"version": VERSION, "events": [*map(_row, rows)]}, indent=2, ensure_ascii=False) + "\n"


def _row(row: Row) -> dict[str, Any]:
    event = row.event
    return {
        "id": event.id,
        "date": str(event.date),
        "time": str(event.clock) if event.clock else None,
        "kind": event.kind.value,
        "body": event.body,
        "title": event.title,
        "result": event.result.value if event.result else None,
        "verdict": event.verdict.value if event.verdict else None,
        "detail": event.detail,
        "where": event.where,
        "summary": event.summary,
        "target": event.target,
        "record": event.record,
        "line": event.line,
        "topics": list(event.topics),
        "people": list(event.people),
        "public_since": row.known.astimezone(UTC).isoformat().replace("+00:00", "Z") if row.known else None,
    }
