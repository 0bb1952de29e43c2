"""An email answers one that was sent later.

What: the email named by `in-reply-to` was not sent after the reply.

Why: who knew what and when is read from the order of emails; one of the two times is wrong, or the reference is.

Bad:
    sent: 2026-03-01 09:00
    in-reply-to: emails/board/2026-03-02-heating

Good:
    sent: 2026-03-02 09:00
    in-reply-to: emails/board/2026-03-01-heating
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import Moment, is_certainly_before
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Record
from minutebook.records.email import Email

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.of_type(Email):
        if record.front.in_reply_to is None:
            continue
        answered = archive.resolve(record.front.in_reply_to, record)
        if isinstance(answered, Record) and isinstance(answered.front, Email):
            sent, before = _sent(record.front), _sent(answered.front)
            if is_certainly_before(sent, before, archive.zone):
                yield Remark(
                    record.locate("in-reply-to"),
                    f"This email of {sent.words} answers one that was sent only on {before.words}.",
                    "Correct the reference, or the time that is wrong.",
                )


def _sent(email: Email) -> Moment:
    return email.sent or Moment(email.date)
