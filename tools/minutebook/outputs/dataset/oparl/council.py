"""The council: the tables as OParl's objects are made from them, with the addresses and times that they need."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from mimetypes import MimeTypes
from pathlib import PurePosixPath

from minutebook.addresses import address_of
from minutebook.outputs.dataset.oparl.addresses import TYPES, Addresses
from minutebook.outputs.dataset.oparl.times import Times, read_times, times_of_places
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.table import Value
from minutebook.outputs.instants import writable
from minutebook.outputs.things import Thing

BODY = "organisation"
"""The one body of OParl (Körperschaft): the organisation that keeps the archive."""
PAPERS = ("paper", "motion", "statement", "email", "vote", "election", "rulebook")
"""The types of record that are papers (Drucksachen). Agendas and minutes are files of their meetings."""
MIME = MimeTypes()
# The items are those of the minutes, else of the agenda. What a paper was brought up at: where the motion was put that it
# submits (a motion in minutes is no paper), the meeting that it is for, or the meeting in whose folder it lies, under the
# item whose number it names.
PREPARED = """
CREATE TEMP TABLE oparl_items AS
SELECT agenda_items.*, row_number() OVER (PARTITION BY agenda_items.meeting_id ORDER BY agenda_items.rowid) - 1 AS place
FROM agenda_items JOIN meetings ON meetings.id = agenda_items.meeting_id
WHERE agenda_items.record_id = coalesce(meetings.minutes_id, meetings.agenda_id) ORDER BY agenda_items.rowid;
CREATE INDEX temp.oparl_items_by_meeting ON oparl_items (meeting_id);
CREATE INDEX temp.oparl_items_by_id ON oparl_items (id);
CREATE TEMP TABLE oparl_consultations AS
WITH put AS (
  SELECT motions.motion_id AS paper_id, motions.meeting_id, entries.item_id, motions.organisation_id, motions.result,
    motions.record_id
  FROM motions JOIN entries ON entries.id = motions.id JOIN documents ON documents.id = motions.motion_id
  WHERE motions.meeting_id IS NOT NULL
), found AS (
  SELECT * FROM put
  UNION ALL
  SELECT motions.id, motions.for_meeting_id, NULL, motions.organisation_id, motions.result, motions.record_id FROM motions
  WHERE motions.for_meeting_id IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM put WHERE put.paper_id = motions.id AND put.meeting_id = motions.for_meeting_id)
  UNION ALL
  SELECT papers.id, papers.meeting_id, (
      SELECT id FROM oparl_items WHERE oparl_items.meeting_id = papers.meeting_id AND number = papers.item_number LIMIT 1
    ), papers.organisation_id, NULL, papers.record_id
  FROM papers WHERE papers.meeting_id IS NOT NULL
)
SELECT *, row_number() OVER (PARTITION BY paper_id ORDER BY meeting_id, item_id) AS position
FROM found ORDER BY paper_id, position;
CREATE INDEX temp.oparl_consultations_by_paper ON oparl_consultations (paper_id);
CREATE INDEX temp.oparl_consultations_by_item ON oparl_consultations (item_id);
CREATE INDEX temp.oparl_consultations_by_body ON oparl_consultations (organisation_id);
"""


@dataclass(frozen=True)
class Council:
    """What all objects are made with.

    `places` has the times of places by their words; `pdf` is whether each record lies beside its page as a PDF.
    """

    stored: Stored
    addresses: Addresses
    times: Times
    places: dict[str, Thing]
    pdf: bool

    def ask(self, query: str, *values: Value) -> Iterator[sqlite3.Row]:
        return self.stored.ask(query, *values)

    def head(self, kind: str, ident: str, oparl: str) -> Thing:
        """What every object begins with."""
        return {"id": self.addresses.of(kind, ident), "type": f"{TYPES}{oparl}"}

    def link(self, kind: str, ident: str | None) -> str | None:
        """The address of another object, if there is one."""
        return self.addresses.of(kind, ident) if ident else None

    def page(self, target: str) -> str:
        """The page of an id, for people."""
        return self.stored.masthead.absolute(address_of(target))

    def begin(self, row: sqlite3.Row) -> str | None:
        """The instant at which a row's meeting began; the first of its day where only that is known."""
        if row["start_instant"]:
            return str(row["start_instant"])
        if not row["date_first"] or row["date_first"] != row["date_last"]:
            return None
        day = date.fromisoformat(row["date_first"])
        return writable(datetime.combine(day, time.min, self.stored.masthead.zone)).isoformat()


def open_council(stored: Stored) -> Council:
    """Prepare what objects are made with."""
    stored.connection.executescript(PREPARED)
    masthead = stored.masthead
    times = read_times(stored.connection, masthead.zone)
    return Council(
        stored,
        Addresses(masthead.site_url),
        times,
        times_of_places(stored.connection, times),
        "pdf" in masthead.documents,
    )


def exact(row: sqlite3.Row, key: str) -> str | None:
    """A date that is known to the day: OParl takes no other."""
    return str(row[key]) if row[key] and row[f"{key}_first"] == row[f"{key}_last"] else None


def mime_type(name: str) -> str:
    """What sort of file it is, by its name and by no setting of the machine."""
    return MIME.guess_type(PurePosixPath(name).name)[0] or "application/octet-stream"
