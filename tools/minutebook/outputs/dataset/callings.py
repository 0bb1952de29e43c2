"""How and when meetings were called: the columns that agendas and minutes share."""

from minutebook.outputs.dataset.columns import moments, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row
from minutebook.records.fields import Called

CALLING = (
    *moments("called", "When notice was given.", "called.at"),
    text("notice", "The notice as the record states it, such as `19 hours`.", "called.notice"),
    text("notice_medium", "How notice was given.", "called.medium"),
)


def calling(called: Called | None, register: Register) -> Row:
    """The values of those columns. Who called it is in `participants`."""
    if called is None:
        return (None,) * len(CALLING)
    return (*register.moment(called.at), called.notice, called.medium)
