"""The ledger: a file beside the records that keeps when each record and entry was first published, whatever becomes of git.

`ledger.csv` has a line for each: its id and an instant. It is believed where it says earlier than git does: a history that
was squashed, imported or cut short has later times, or none.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from minutebook.diagnostics import Place
from minutebook.errors import MinutebookError
from minutebook.reading.files import decode

LEDGER = "ledger.csv"
HEAD = ("id", "first published")
MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")


class LedgerFault(StrEnum):
    """Why a line of the ledger says nothing."""

    NO_TEXT = "no-text"
    CONFLICT = "conflict"
    CELLS = "cells"
    ID = "id"
    TIME = "time"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line: the id of a record or entry, since when it is public, and where the ledger says so."""

    id: str
    published: datetime
    place: Place


@dataclass(frozen=True, slots=True)
class LedgerProblem:
    """A line that cannot be believed: why, and the words at fault."""

    fault: LedgerFault
    place: Place
    words: str = ""


@dataclass(frozen=True)
class Ledger:
    """What the file says, in its own order; of an id that stands there twice, the first."""

    lines: tuple[LedgerLine, ...] = ()
    problems: tuple[LedgerProblem, ...] = ()

    @cached_property
    def times(self) -> Mapping[str, datetime]:
        return {line.id: line.published for line in self.lines}


def read_ledger(folder: Path) -> Ledger:
    """The ledger of the archive in `folder`; an empty one where there is none. Raises MinutebookError if it cannot be opened."""
    file = folder / LEDGER
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Ledger()
    except OSError as error:
        raise MinutebookError(f"{LEDGER} cannot be read: {error.strerror}.", "It has to be a file.") from None
    text = _text(data)
    if text is None:
        return Ledger(problems=(LedgerProblem(LedgerFault.NO_TEXT, Place(LEDGER)),))
    return parse_ledger(text)


def parse_ledger(text: str) -> Ledger:
    """What the lines say, and what is wrong with those that say nothing."""
    lines: dict[str, LedgerLine] = {}
    problems: list[LedgerProblem] = []
    for found in _read_lines(text):
        if isinstance(found, LedgerProblem):
            if found.fault is not LedgerFault.CONFLICT or found.fault not in (before.fault for before in problems):
                problems.append(found)
        elif lines.setdefault(found.id, found).published != found.published:
            problems.append(LedgerProblem(LedgerFault.TWICE, found.place, found.id))
    return Ledger(tuple(lines.values()), tuple(problems))


def render_ledger(times: Mapping[str, datetime]) -> str:
    """The file that says these times, in the order of the ids."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows((id_, _instant(times[id_])) for id_ in sorted(times) if id_.isprintable())
    return written.getvalue()


def _text(data: bytes) -> str | None:
    """The text, without the mark and line ends that spreadsheets write. A conflict of a merge is found line by line."""
    decoded = decode(LEDGER, data)
    if decoded.text is not None or any(problem.check == "not-utf8" for problem in decoded.problems):
        return decoded.text
    return data.decode("utf-8-sig").replace("\r\n", "\n")


def _read_lines(text: str) -> Iterator[LedgerLine | LedgerProblem]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not (number == 1 and line.lower().startswith(f"{HEAD[0]},")):
            yield _read_line(line, number)


def _read_line(line: str, number: int) -> LedgerLine | LedgerProblem:
    place = Place(LEDGER, number, 1, len(line))
    if MARKER.match(line):
        return LedgerProblem(LedgerFault.CONFLICT, place, line[:7])
    cells = _cells(line)
    if len(cells) != 2:
        return LedgerProblem(LedgerFault.CELLS, place, line)
    id_, stated = (cell.strip() for cell in cells)
    if not id_ or id_.startswith("/") or id_.endswith(".md"):
        return LedgerProblem(LedgerFault.ID, place, id_)
    published = _time(stated)
    if published is None:
        return LedgerProblem(LedgerFault.TIME, Place(LEDGER, number, line.rfind(stated) + 1, len(stated)), stated)
    return LedgerLine(id_, published, place)


def _cells(line: str) -> list[str]:
    try:
        return next(csv.reader([line], strict=True))
    except csv.Error:
        return []


def _time(stated: str) -> datetime | None:
    """The instant that is stated; None where it is none, or has no offset from UTC."""
    try:
        found = datetime.fromisoformat(stated)
        return found.astimezone(UTC) if found.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
