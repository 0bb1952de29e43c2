"""The page that runs questions in SQL over the published database; without scripts, it shows the questions and the tables."""

import json
from collections.abc import Iterator

from markupsafe import Markup

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
    sheet = press.sheet(ADDRESS)
    html = sheet.render(
        "query.html",
        title="Ask the records",
        questions=all_questions(),
        tables=all_tables(),
        database=sheet.links.address(DATA + DATABASE),
        data=sheet.links.address(DATA),
        script=sheet.links.address("assets/minutebook/query.js"),
        told=_told(sheet),
    )
    style = f'<link rel="stylesheet" href="{sheet.links.address("assets/minutebook/query.css")}">'
    contents = ((2, "Ready questions", "questions"), (2, "Your question", "ask"))
    yield Page(ADDRESS, "Ask the records", html, DESCRIPTION, "query", contents=contents, head=style)


def _told(sheet: Sheet) -> Markup:
    """What the script is told, as JSON that no closing tag can end."""
    told = {
        "database": sheet.links.address(DATA + DATABASE),
        "here": sheet.links.address(""),
        "address": sheet.edition.site_url,
        "whole": WHOLE,
        "questions": {question.name: _question(question) for question in all_questions()},
    }
    return Markup(json.dumps(told, ensure_ascii=False).replace("<", "\\u003c"))


def _question(question: Question) -> dict[str, object]:
    opened = {each.name: {"label": each.label, "value": each.value} for each in question.open}
    return {"title": question.title, "sql": question.sql, "open": opened}
