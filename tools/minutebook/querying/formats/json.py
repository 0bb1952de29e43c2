"""JSON: a list of objects, one a row."""

import json

from minutebook.querying.answer import Answer, Value


def render(answer: Answer) -> str:
    rows = [{column: _plain(value) for column, value in row.items()} for row in answer.dicts()]
    return f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n"


def _plain(value: Value) -> str | int | float | None:
    """Bytes have no place in JSON; they are given in hexadecimal digits."""
    return value.hex() if isinstance(value, bytes) else value
