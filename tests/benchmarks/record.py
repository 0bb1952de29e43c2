"""A generated record: its file, its final text, the day it is of, and the three versions that it went through."""

from dataclasses import dataclass
from datetime import date

APPROVED = "status: approved\n"
CLOSING = "\nThe secretary keeps the signed copy.\n"
MISSPELT = "\nThe secretery keeps the signed copy.\n"


@dataclass(frozen=True)
class Generated:
    """`path` is relative to records/; `text` is without the closing line that every record has once it is whole."""

    path: str
    text: str
    day: date

    @property
    def versions(self) -> tuple[str, str, str]:
        """As first published, after an edit that brought in a slip, and as approved or corrected."""
        draft = self.text
        if APPROVED in draft:
            before, _, after = draft.partition(APPROVED)
            draft = before + "status: circulated\n" + after.partition("\n")[2]
        return draft, draft + MISSPELT, self.text + CLOSING
