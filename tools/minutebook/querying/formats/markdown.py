"""Markdown: a table as GitHub and GitLab show it."""

from collections.abc import Sequence

from minutebook.querying.answer import Answer, Value, shown
from minutebook.reporting.visible import visible


def render(answer: Answer) -> str:
    lines: tuple[Sequence[Value], ...] = (answer.columns, ["---"] * len(answer.columns), *answer.rows)
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(value: Value) -> str:
    words = " ".join(str(shown(value)).split()) if value is not None else ""
    return visible(words).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
