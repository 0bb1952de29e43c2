"""A meeting: the records and files of one folder."""

from dataclasses import dataclass

from minutebook.dates import PartialDate
from minutebook.record import Record
from minutebook.records.agenda import Agenda
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.paper import Paper


@dataclass(frozen=True, slots=True)
class Meeting:
    """One folder `meetings/BODY/DATE/`: `id` is that path without a trailing slash."""

    id: str
    body: str
    date: PartialDate
    agenda: Record[Agenda] | None
    minutes: Record[Minutes] | None
    papers: tuple[Record[Paper], ...]
    attachments: tuple[str, ...]

    @property
    def records(self) -> tuple[Record[FrontMatter], ...]:
        return tuple(record for record in (self.agenda, self.minutes, *self.papers) if record)


def gather_meeting(id_: str, records: list[Record[FrontMatter]], attachments: tuple[str, ...]) -> Meeting | None:
    """The meeting whose folder holds these records; None where none of them is of a meeting."""
    agenda = next((record for record in records if isinstance(record.front, Agenda)), None)
    minutes = next((record for record in records if isinstance(record.front, Minutes)), None)
    papers = tuple(record for record in records if isinstance(record.front, Paper))
    first = minutes or agenda or next(iter(papers), None)
    if first is None:
        return None
    front = first.front
    assert isinstance(front, DatedFrontMatter)
    return Meeting(id_, front.body, front.date, agenda, minutes, papers, attachments)  # type: ignore[arg-type]  # narrowed by `next`
