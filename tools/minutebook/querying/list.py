"""What can be asked: the tables with their columns, the views, and the ready questions, as the terminal shows them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from textwrap import fill

from minutebook.outputs.dataset.database import create_statement, view_statements
from minutebook.outputs.dataset.question import Question, all_questions
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.view import all_views

WIDTH = 100
SEARCH = (
    "Full-text search in the titles, summaries and texts of documents: join documents by rowid, and ask "
    "documents_search MATCH 'words'. The ready question words-in-records shows how."
)


def render_list() -> str:
    """Tables first, then views, then questions."""
    return "\n".join((*_tables(), *_views(), *_questions())) + "\n"


def _tables() -> Iterator[str]:
    yield "Tables\n"
    for table in all_tables():
        yield _table(table)


def _table(table: Table) -> str:
    columns = ", ".join(column.name for column in table.columns)
    return f"{table.name}\n{_indented(table.description)}\n{_indented(columns)}\n"


def _views() -> Iterator[str]:
    """The views; which columns they have, only SQLite can tell."""
    yield "Views, which are asked as tables are\n"
    with closing(sqlite3.connect(":memory:")) as empty:
        for statement in (*map(create_statement, all_tables()), *view_statements()):
            empty.execute(statement)
        for view in all_views():
            columns = ", ".join(column[0] for column in empty.execute(f"SELECT * FROM {view.name}").description)
            yield f"{view.name}\n{_indented(view.words)}\n{_indented(columns)}\n"
    yield f"documents_search\n{_indented(SEARCH)}\n"


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
