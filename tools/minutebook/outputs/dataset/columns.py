"""Columns: what a table's columns are called, hold, mean, and come from; and the groups of columns that many tables share."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds. Rows give dates, timestamps and JSON as text, in ISO 8601 and UTC, so that no form converts twice."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    TIMESTAMP = "timestamp"
    REAL = "real"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `source` names the keys of records that it is from, each as `vote.threshold.of`; empty where it is computed.

    `refers_to` is the table whose `id` the value is; `popolo` the name that Popolo or Open Civic Data has for it.
    `is_words` says that the value is what somebody wrote, in which links and references may lead to what is withheld.
    """

    name: str
    kind: Kind
    description: str
    source: str = ""
    refers_to: str = ""
    popolo: str = ""
    is_nullable: bool = True
    is_words: bool = False


ID = Column(
    "id", Kind.TEXT, "The row's own id. It stays the same from one edition to the next.", popolo="id", is_nullable=False
)
FACT_ID = Column(
    "id",
    Kind.TEXT,
    "The id of the statement: that of the record, or `RECORD#entry`.",
    "id",
    popolo="id",
    is_nullable=False,
)
PLACE = (
    Column("record_id", Kind.TEXT, "The record that states this.", refers_to="documents"),
    Column("entry_id", Kind.TEXT, "The entry that states this; null where front matter or a heading does.", refers_to="entries"),
    Column("address", Kind.TEXT, "Where a reader finds it on the site.", popolo="sources.url"),
    Column("path", Kind.TEXT, "The record's file in the repository."),
    Column("line", Kind.INTEGER, "The line in that file where the entry, heading or front matter begins."),
    Column("commit_id", Kind.TEXT, "The last commit that changed the record; null without git, or with changes not committed."),
    Column("known_since", Kind.TIMESTAMP, "Since when anybody could know this: when it was published. Null where not known."),
)  # fmt: skip
"""The columns that every table ends with."""


def text(name: str, description: str, source: str = "", *, popolo: str = "") -> Column:
    return Column(name, Kind.TEXT, description, source, popolo=popolo, is_words=True)


def integer(name: str, description: str, source: str = "", *, popolo: str = "") -> Column:
    return Column(name, Kind.INTEGER, description, source, popolo=popolo)


def real(name: str, description: str) -> Column:
    return Column(name, Kind.REAL, description)


def boolean(name: str, description: str, source: str = "") -> Column:
    return Column(name, Kind.BOOLEAN, description, source)


def timestamp(name: str, description: str, source: str = "", *, popolo: str = "") -> Column:
    return Column(name, Kind.TIMESTAMP, description, source, popolo=popolo)


def json_text(name: str, description: str, source: str = "") -> Column:
    return Column(name, Kind.JSON, description, source)


def key_of(table: str, name: str, description: str, source: str = "", *, popolo: str = "") -> Column:
    """A foreign key; null where the record says nothing, or names what has no row."""
    return Column(name, Kind.TEXT, description, source, table, popolo)


def dates(name: str, description: str, source: str = "", *, popolo: str = "") -> tuple[Column, ...]:
    """A date as recorded, which may be a month or year only, and the first and last day that it may be."""
    return (
        Column(name, Kind.TEXT, f"{description} As recorded: 2016-12-03, 2016-12 or 2016.", source, popolo=popolo),
        Column(f"{name}_first", Kind.DATE, f"The first day that `{name}` may be.", source),
        Column(f"{name}_last", Kind.DATE, f"The last day that `{name}` may be.", source),
    )


def moments(name: str, description: str, source: str = "") -> tuple[Column, ...]:
    """A moment as recorded, and the first and last instant that it may be, in UTC."""
    return (
        Column(
            name,
            Kind.TEXT,
            f"{description} As recorded, in the organisation's time zone if no offset is given.",
            source,
        ),
        Column(f"{name}_first", Kind.TIMESTAMP, f"The first instant that `{name}` may be.", source),
        Column(f"{name}_last", Kind.TIMESTAMP, f"The last instant that `{name}` may be.", source),
    )


def person(name: str, description: str, source: str = "", *, popolo: str = "") -> tuple[Column, ...]:
    """A person, as id where one with a record is meant, and by the name."""
    return (
        Column(
            f"{name}_id",
            Kind.TEXT,
            f"{description} Null where no person with a record is meant.",
            source,
            "people",
            popolo,
        ),
        Column(
            f"{name}_name", Kind.TEXT, "The name as recorded; the person's name where the record gives an id.", source
        ),
    )


ORGANISATION = (
    Column("organisation_id", Kind.TEXT, "The body. Null where it has no public record.", "body", "organisations",
           "organization_id"),
    Column("organisation_name", Kind.TEXT, "The body's name; its id where it has no record.", "body"),
)  # fmt: skip

STATEMENT = (
    FACT_ID,
    text(
        "title",
        "The title as stated; else the question or first words; else the record's title.",
        "title",
        popolo="name",
    ),
    *ORGANISATION,
    key_of("meetings", "meeting_id", "The meeting in whose folder the record lies."),
    *dates("date", "The day of the record."),
)
"""The columns with which the tables of statements begin: those of which one row is one entry or one record."""
