"""The page that runs questions in SQL over the published database; without scripts, it shows the questions and the tables."""

import json
from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE
from minutebook.outputs.dataset.question import Question, all_questions
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.write import DATABASE
from minutebook.outputs.page import Page
from minutebook.outputs.site.press import Press, Sheet

ADDRESS = "data/query/"
DATA = "data/"
WHOLE = 20_000_000
"""Databases of up to so many bytes are fetched whole; of larger ones, only the parts that a question reads."""
DESCRIPTION = "Ask the records of this archive any question, in SQL, in your browser."


def render_pages(press: Press) -> Iterator[Page]:
    if press.edition.dataset is None:
        return
    sheet = press.sheet(ADDRESS)
    html = sheet.render(
        "query.html",
        title="Ask the records",
        questions=all_questions(),
        tables=[(table, [column for column in table.columns if column not in PLACE]) for table in all_tables()],
        place=PLACE,
        database=sheet.links.address(DATA + DATABASE),
        data=sheet.links.address(DATA),
        told=_told(sheet),
    )
    assets = sheet.links.address("assets/minutebook/")
    head = f'<link rel="stylesheet" href="{assets}query.css"><script type="module" src="{assets}query.js"></script>'
    contents = ((2, "Ready questions", "questions"), (2, "Your question", "ask"))
    yield Page(ADDRESS, "Ask the records", html, DESCRIPTION, "query", contents=contents, head=head)


def _told(sheet: Sheet) -> str:
    """What the script is told, as JSON."""
    told = {
        "database": sheet.links.address(DATA + DATABASE),
        "here": sheet.links.address(""),
        "address": sheet.edition.site_url,
        "whole": WHOLE,
        "questions": {question.name: _question(question) for question in all_questions()},
    }
    return json.dumps(told, ensure_ascii=False)


def _question(question: Question) -> dict[str, object]:
    opened = {each.name: {"label": each.label, "value": each.value} for each in question.open}
    return {"title": question.title, "sql": question.sql, "open": opened}
