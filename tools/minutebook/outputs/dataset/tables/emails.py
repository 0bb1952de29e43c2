"""Emails of record."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, key_of, moments, person, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.email import Email


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Email):
        front = fact.facts
        yield (
            *register.statement(fact),
            *register.moment(front.sent),
            *register.person(front.from_),
            register.reference(front.in_reply_to, fact.record),
            register.key(front.in_reply_to, fact.record, Email),
            *register.moment(front.closes),
            register.reference(front.meeting, fact.record),
            register.meeting(front.meeting, fact.record),
            *register.place(fact),
        )


TABLE = Table(
    "emails",
    "Each email. To whom it went is in `participants` as `to` and `cc`, what it enclosed in `attachments`.",
    (
        *STATEMENT,
        *moments("sent", "When it was sent.", "sent"),
        *person("sender", "Who sent it.", "from"),
        text("in_reply_to", "The email that it answers, by full id.", "in-reply-to"),
        key_of("emails", "in_reply_to_id", "That email.", "in-reply-to"),
        *moments("closes", "By when replies were asked for.", "closes"),
        text("notice_of", "The meeting that it gives notice of, by full id.", "meeting"),
        key_of("meetings", "notice_of_id", "That meeting.", "meeting"),
        *PLACE,
    ),
    build_rows,
)
