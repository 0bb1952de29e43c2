"""Ready questions as the operator asks them: by name, with values for what they leave open."""

import re
from collections.abc import Mapping

from minutebook.errors import MinutebookError
from minutebook.outputs.dataset.question import Question, all_questions
from minutebook.quoting import closest

NUMBER = re.compile(r"-?\d+(\.\d+)?")


def find_question(name: str) -> Question:
    """The ready question of a name. Raises MinutebookError where there is none."""
    known = {question.name: question for question in all_questions()}
    if name in known:
        return known[name]
    near = closest(name, [*known])
    raise MinutebookError(
        f"There is no ready question “{name}”.",
        f"Did you mean {near}?" if near else "minutebook query --list names them.",
    )


def fill(values: Mapping[str, str], question: Question | None) -> dict[str, str | int | float | None]:
    """What stands for each parameter: what was given, else what the question has. Words that are numbers are numbers.

    Raises MinutebookError where a value is given for what the question does not leave open.
    """
    own = {each.name: each.value for each in question.open} if question else {}
    strange = [name for name in values if question and name not in own]
    if strange:
        names = ", ".join(own) or "nothing"
        raise MinutebookError(f"The question leaves open {names}, and not {strange[0]}.")
    return {name: _typed(value) for name, value in (own | dict(values)).items()}


def _typed(value: str) -> str | int | float | None:
    words = value.strip()
    if not words:
        return None
    if NUMBER.fullmatch(words):
        return float(words) if "." in words else int(words)
    return words
