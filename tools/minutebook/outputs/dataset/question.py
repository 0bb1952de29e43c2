"""Ready questions: SQL over the dataset that many would ask, each a file in `ready/` that says in words what it answers."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

HEAD = re.compile(r"-- (\w+): (.*)")
SEPARATOR = " | "


@dataclass(frozen=True, slots=True)
class Open:
    """What a question leaves open: the parameter's name in SQL (`:body`), its label, and what is filled in at first."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """`name` is that of its file; `sql` is one statement, which names what is open as `:name`."""

    name: str
    title: str
    about: str
    open: tuple[Open, ...]
    sql: str


@cache
def all_questions() -> tuple[Question, ...]:
    """Every ready question, in the order of their titles."""
    folder = files("minutebook.outputs.dataset") / "ready"
    found = (
        read_question(file.name.removesuffix(".sql").replace("_", "-"), file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    )
    return tuple(sorted(found, key=lambda question: question.title))


def read_question(name: str, text: str) -> Question:
    """A question from its file, which begins with lines `-- title:`, `-- about:`, and one for each parameter that is open."""
    lines = text.strip().splitlines()
    count = next((at for at, line in enumerate(lines) if not HEAD.fullmatch(line)), len(lines))
    head: dict[str, str] = dict(HEAD.fullmatch(line).group(1, 2) for line in lines[:count])  # type: ignore[union-attr, misc]  # they match
    title, about = head.pop("title"), head.pop("about")
    opened = (Open(key, *_label_and_value(words)) for key, words in head.items())
    return Question(name, title, about, tuple(opened), "\n".join(lines[count:]))


def _label_and_value(words: str) -> tuple[str, str]:
    label, _, value = words.partition(SEPARATOR)
    return label.strip(), value.strip()
