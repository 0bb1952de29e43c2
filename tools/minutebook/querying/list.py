"""What can be asked: the tables with their columns, the views, and the ready questions, as the terminal shows them."""

from collections.abc import Iterator
from textwrap import fill

from minutebook.outputs.dataset.question import Question, all_questions
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.dataset.tables import all_tables

WIDTH = 100


def render_list() -> str:
    """Tables first, then questions."""
    return "\n".join((*_tables(), *_questions())) + "\n"


def _tables() -> Iterator[str]:
    yield "Tables\n"
    for table in all_tables():
        yield _table(table)


def _table(table: Table) -> str:
    columns = ", ".join(column.name for column in table.columns)
    return f"{table.name}\n{_indented(table.description)}\n{_indented(columns)}\n"


def _questions() -> Iterator[str]:
    yield "Ready questions\n"
    for question in all_questions():
        yield _question(question)


def _question(question: Question) -> str:
    left_open = "".join(f" --set {each.name}={each.value or '...'}" for each in question.open)
    return f"{question.title}\n{_indented(question.about)}\n{_indented(f'minutebook query --ask {question.name}{left_open}')}\n"


def _indented(words: str) -> str:
    return fill(
        words, WIDTH, initial_indent="    ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
