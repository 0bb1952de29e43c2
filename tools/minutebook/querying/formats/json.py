"""JSON: a list of objects, one a row."""

import json
from math import isfinite

from minutebook.querying.answer import Answer, Value, shown


def render(answer: Answer) -> str:
    rows = [{column: _plain(value) for column, value in row.items()} for row in answer.dicts()]
    return f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n"


def _plain(value: Value) -> Value:
    """Bytes and infinite numbers have no place in JSON; they are given as text."""
    plain = shown(value)
    return str(plain) if isinstance(plain, float) and not isfinite(plain) else plain
