"""Questions, with their answers."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, boolean, dates, key_of, moments, text
from minutebook.outputs.dataset.parties import party_of
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.question import Question


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Question):
        facts, record = fact.facts, fact.record
        person, name, body = party_of(facts.for_, register)
        yield (
            *register.statement(fact),
            facts.text,
            name,
            person,
            body,
            facts.from_public,
            *register.moment(facts.submitted),
            register.reference(facts.of, record),
            register.key(facts.of, record, Question),
            facts.answer,
            *register.date(facts.answered),
            facts.form,
            *register.place(fact),
        )


TABLE = Table(
    "questions",
    "Each question that was put, with its answer. Who asked, whom it was put to and who answered is in `participants`, what it "
    "is about in `cross_references`.",
    (
        *STATEMENT,
        text("text", "The question, in its words.", "text", popolo="text"),
        text("on_behalf_of", "The group, body or person on whose behalf it was asked.", "for"),
        key_of("people", "on_behalf_of_person_id", "The person who that is, where it is one with a record.", "for"),
        key_of("organisations", "on_behalf_of_organisation_id", "The body that it is, where it is one with a record.", "for"),
        boolean("is_from_public", "Whether who asked is of the public; null where it is not recorded.", "from-public"),
        *moments("submitted", "When it was handed in, where that was ahead of the meeting.", "submitted"),
        text("follows_up", "The question that it follows up, by full id.", "of"),
        key_of("questions", "question_id", "That question.", "of"),
        text("answer", "The answer, in words; null where none is recorded.", "answer"),
        *dates("answered", "When it was answered, if not on the day of the record.", "answered"),
        text("form", "How it was answered: oral, written, to-follow, refused; null where it is not recorded.", "form"),
        *PLACE,
    ),
    build_rows,
    "Speech",
)  # fmt: skip
