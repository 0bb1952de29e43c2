"""What is asked for in Python, parsed at the edge: days, and words of which only some are known."""

import datetime as dt
from collections.abc import Iterable

from pydantic_core import PydanticCustomError

from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError
from minutebook.quoting import meant, nearest

Day = str | dt.date
LISTED = 20
"""How many words a message lists where none is like the one given."""


def first_day(day: Day | None) -> dt.date | None:
    """The day, or the first of the month or year that is given. Raises MinutebookError where it is none."""
    found = _parsed(day)
    return found.first if found else None


def last_day(day: Day | None) -> dt.date | None:
    """The day, or the last of the month or year that is given. Raises MinutebookError where it is none."""
    found = _parsed(day)
    return found.last if found else None


def expect_word(what: str, word: str | None, known: Iterable[str]) -> None:
    """Raises MinutebookError, with those that may be meant, where a word is given that is not among the known ones."""
    words = sorted(known)
    if word is None or word in words:
        return
    near = nearest(word, words)
    listed = f"Ask for one of: {', '.join(words)}." if 0 < len(words) <= LISTED else ""
    raise MinutebookError(f"There is no {what} “{word}”.", meant(near) if near else listed)


def _parsed(day: Day | None) -> PartialDate | None:
    if day is None:
        return None
    try:
        return PartialDate.parse(day.date() if isinstance(day, dt.datetime) else day)
    except PydanticCustomError:
        raise MinutebookError(f"“{day}” is no day.", "Write it as 2016-12-03, 2016-12 or 2016.") from None
