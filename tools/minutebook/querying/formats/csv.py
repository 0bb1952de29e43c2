"""CSV (RFC 4180), with cells that a spreadsheet would run made safe as in the published files: by an apostrophe before them."""

import csv
import io

from minutebook.querying.answer import Answer, Value, shown

RISKY = tuple("=+-@\t\r'")


def render(answer: Answer) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(answer.columns)
    writer.writerows([_safe(value) for value in row] for row in answer.rows)
    return text.getvalue()


def _safe(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else shown(value)
