"""Evidence: what findings are made from, which is the record, the second clock, the day, and what is known to be withheld."""

from dataclasses import dataclass
from datetime import date

from minutebook.archive import Archive
from minutebook.public import View, Withheld
from minutebook.public_history import PublicHistory
from minutebook.words import RecordType


@dataclass(frozen=True, slots=True)
class Evidence:
    """An archive as it is on the day `today`; `history` is None where there is no git repository, or it was not asked.

    `withheld` is what is known to exist and is not in the archive, where that is a public view.
    """

    archive: Archive
    today: date
    history: PublicHistory | None = None
    withheld: tuple[Withheld, ...] = ()

    def is_withheld(self, meeting: str, kind: RecordType) -> bool:
        """Whether a meeting has a record of a type that is not public."""
        return any(item.meeting == meeting and item.type is kind for item in self.withheld)


def public_evidence(view: View, today: date, history: PublicHistory | None) -> Evidence:
    """What may be told to anybody: a finding that rests on a withheld record is undetermined and says no more."""
    return Evidence(view.archive, today, history, view.withheld)
