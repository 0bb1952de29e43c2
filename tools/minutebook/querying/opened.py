"""An archive opened for questions in Python: its timeline, its tables and SQL, from a folder, a file or a published site."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from minutebook.errors import MinutebookError
from minutebook.events.event import EventKind
from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.view import all_views
from minutebook.querying.answer import Answer, Value, ask
from minutebook.querying.asked import Day, expect_word, first_day, last_day
from minutebook.querying.frames import make_frame
from minutebook.quoting import closest

Form = Literal["arrow", "polars", "pandas"]


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event. `date` is as recorded, `first` and `last` the days that it may be; `known_since` is the second clock.

    `known_since` is None where git does not say, or the record is not committed.
    """

    id: str
    date: str
    first: dt.date
    last: dt.date
    time: str | None
    kind: str
    title: str
    body: str | None
    result: str | None
    is_decision: bool
    detail: str | None
    record: str
    address: str
    known_since: dt.datetime | None


class OpenedArchive:
    """The public records of an archive as the tables of its dataset. Close it, or use it in a `with` block."""

    def __init__(self, database: Path, kept: ExitStack, *, is_of_earlier_day: bool = False) -> None:
        self._database = database
        self._kept = kept
        self._is_closed = False
        self._is_of_earlier_day = is_of_earlier_day

    @property
    def database(self) -> Path:
        """The SQLite file; it goes when the archive is closed."""
        return self._database

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables."""
        return self._names({table.name for table in all_tables()})

    @property
    def views(self) -> tuple[str, ...]:
        """The names of the views: questions that are often asked, whose answers are read as tables."""
        return self._names({view.name for view in all_views()})

    def sql(self, query: str, **values: Value) -> Answer:
        """The answer to one question, with its `columns` and `rows`; `values` stand for `:name` in it.

        Raises MinutebookError where SQLite refuses, where a value is given that the question does not ask for, and when the
        archive has been closed. A question can only read.
        """
        if self._is_closed:
            raise MinutebookError("This archive is closed.", "Open it again, or ask before its `with` block ends.")
        return ask(self._database, query, values)

    def frame(self, query: str, form: Form | None = None, **values: Value) -> Any:
        """The answer to a question as an Arrow table, a polars or a pandas data frame: the first of these that is installed."""
        return make_frame(self.sql(query, **values), (), form)

    def table(self, name: str, form: Form | None = None) -> Any:
        """A whole table or view as an Arrow table, a polars or a pandas data frame, with dates and times as such.

        Raises MinutebookError where there is neither of this name, or the library asked for is not installed.
        """
        return make_frame(self.sql(f"SELECT * FROM {_known(name)}"), _columns(name), form)

    def timeline(
        self,
        *,
        body: str | None = None,
        person: str | None = None,
        topic: str | None = None,
        kind: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        by: Literal["happened", "published"] = "happened",
    ) -> Iterator[TimelineEvent]:
        """The events chosen, oldest first by the clock `by`. Bodies, people and topics are named by their ids.

        `since` and `until` are days, months or years (2016-12-03, 2016-12, 2016), both included, of the clock chosen. Raises
        MinutebookError for what is no day, and for a kind, body, person or topic that there is not.
        """
        self._expect(kind, body, person, topic)
        expect_word("clock", by, ORDERS)
        answer = self.sql(
            f"{TIMELINE} ORDER BY {ORDERS[by]}",
            body=body,
            person=person,
            topic=topic,
            kind=kind,
            since=str(first) if (first := first_day(since)) else None,
            until=str(last) if (last := last_day(until)) else None,
            by=by,
        )
        return map(_event, answer.rows)

    def _expect(self, kind: str | None, body: str | None, person: str | None, topic: str | None) -> None:
        """Of an archive of an earlier day, bodies, people and topics may come later: then nothing is told of them."""
        expect_word("kind of event", kind, EventKind)
        for what, word, known in (("body", body, BODIES), ("person", person, PEOPLE), ("topic", topic, TOPICS)):
            if word is not None and not self._is_of_earlier_day:
                expect_word(what, word, (str(id_) for (id_,) in self.sql(known).rows))

    def _names(self, known: set[str]) -> tuple[str, ...]:
        """Those of the known tables or views that the database has."""
        rows = self.sql("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name").rows
        return tuple(str(name) for (name,) in rows if name in known)

    def close(self) -> None:
        """Remove what was made or fetched for this."""
        self._is_closed = True
        self._kept.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


TIMELINE = """
SELECT id, date, date_first, date_last, time, classification, title, organisation_id, result, is_decision, detail,
  record_id, address, known_since
FROM events e
WHERE (:body IS NULL OR organisation_id = :body)
  AND (:kind IS NULL OR classification = :kind)
  AND (:person IS NULL OR EXISTS (SELECT 1 FROM json_each(e.people) WHERE value = :person))
  AND (:topic IS NULL OR EXISTS (SELECT 1 FROM json_each(e.topics) WHERE value = :topic))
  AND (:since IS NULL OR CASE :by WHEN 'happened' THEN date_last ELSE date(known_since) END >= :since)
  AND (:until IS NULL OR CASE :by WHEN 'happened' THEN date_first ELSE date(known_since) END <= :until)
"""
BODIES = "SELECT id FROM organisations UNION SELECT organisation_id FROM events WHERE organisation_id IS NOT NULL"
PEOPLE, TOPICS = "SELECT id FROM people", "SELECT id FROM topics UNION SELECT topic_id FROM event_topics"
ORDERS = {"happened": "e.rowid", "published": "known_since IS NULL, known_since, e.rowid"}


def _known(name: str) -> str:
    known = [*(table.name for table in all_tables()), *(view.name for view in all_views())]
    if name in known:
        return name
    near = closest(name, known)
    hint = f"Did you mean {near}?" if near else "See `.tables` and `.views`."
    raise MinutebookError(f"There is no table or view “{name}”.", hint)


def _columns(name: str) -> Sequence[Column]:
    """What a table's columns hold. Those of a view are named as the columns that they are taken from."""
    tables = {table.name: table.columns for table in all_tables()}
    if name in tables:
        return tables[name]
    kinds: dict[str, set[Kind]] = {}
    for column in chain.from_iterable(tables.values()):
        kinds.setdefault(column.name, set()).add(column.kind)
    return [column for column in chain.from_iterable(tables.values()) if len(kinds[column.name]) == 1]


def _event(row: Sequence[Any]) -> TimelineEvent:
    """An event from the columns that TIMELINE selects, which are the fields in their order."""
    id_, date, first, last, time, kind, title, body, result, is_decision, detail, record, address, known_since = row
    return TimelineEvent(
        id_,
        date,
        dt.date.fromisoformat(first),
        dt.date.fromisoformat(last),
        time,
        kind,
        title,
        body,
        result,
        bool(is_decision),
        detail,
        record,
        address,
        dt.datetime.fromisoformat(known_since) if known_since else None,
    )
