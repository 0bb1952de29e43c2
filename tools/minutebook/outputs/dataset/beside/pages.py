"""Pages: which page has the rows of which tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from minutebook.addresses import address_of, decision_address
from minutebook.outputs.dataset.beside.rows import query_where, rows_by, rows_where
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.table import Table

OF_BODIES = {"memberships": "organisation_id", "posts": "organisation_id", "meetings": "organisation_id",
             "decisions": "organisation_id"}  # fmt: skip
"""What a body's page says beside its own record: rows of tables, by the column that leads to the body."""
OF_PEOPLE = {"memberships": "person_id", "attendance": "person_id", "participants": "person_id", "votes": "voter_id",
             "candidacies": "person_id"}  # fmt: skip
OF_MEETINGS = {"documents": "meeting_id", "agenda_items": "meeting_id", "attendance": "meeting_id"}
OF_DECISIONS = {
    "decision_steps": "decision_id",
    "vote_counts": "vote_event_id",
    "votes": "vote_event_id",
    "amendments": "motion_id",
}
ITSELF = ("motions", "decisions", "vote_events")
"""The tables in which a decision's page has a row of its own."""
RELATIONS = "(id > :owner || '/' AND id < :owner || '0') OR decision_id = :owner OR target_decision_id = :owner"
NOT_SHOWN = frozenset({"entries", "events", "cross_references", "topic_uses", "ballots", "ballot_ranks"})
"""Tables that say again what others say of the same record, or what a file beside it says, which may be large."""


@dataclass(frozen=True, slots=True)
class PageRows:
    """One page: its address, what kind it is, the id of what it is of, its title, the record that states it, and its rows.

    `tables` has a JSON array for each table that has rows.
    """

    address: str
    kind: str
    id: str
    title: str
    record: str
    tables: Mapping[str, str]


def pages_of(stored: Stored) -> Iterator[PageRows]:
    """Every page of a record, body, person, meeting or decision."""
    tables = {table.name: table for table in stored.tables}
    yield from _records(tables, stored)
    yield from _meetings(tables, stored)
    yield from _decisions(tables, stored)


def _records(tables: Mapping[str, Table], stored: Stored) -> Iterator[PageRows]:
    """Pages of records, in the order of their ids. All tables are read side by side in that order, and none is held."""
    walks = [
        (name, _Walk(rows_by(table, "record_id", stored))) for name, table in tables.items() if name not in NOT_SHOWN
    ]
    bodies = {name: _Walk(rows_by(tables[name], key, stored)) for name, key in OF_BODIES.items()}
    people = {name: _Walk(rows_by(tables[name], key, stored)) for name, key in OF_PEOPLE.items()}
    for row in stored.ask(
        "SELECT documents.id, documents.classification, title, organisations.id AS body, people.id AS person FROM documents "
        "LEFT JOIN organisations ON organisations.record_id = documents.id AND NOT keeps_archive "
        "LEFT JOIN people ON people.record_id = documents.id ORDER BY documents.id"
    ):
        found = {name: made for name, walk in walks if (made := walk.of(row["id"]))}
        for more, owner in ((bodies, row["body"]), (people, row["person"])):
            if owner:
                found |= {name: made for name, walk in more.items() if (made := walk.of(owner))}
        kind = row["classification"] if row["classification"] in ("body", "person") else "record"
        yield PageRows(address_of(row["id"]), kind, row["id"], row["title"], row["id"], dict(sorted(found.items())))


def _meetings(tables: Mapping[str, Table], stored: Stored) -> Iterator[PageRows]:
    queries = {"meetings": query_where(tables["meetings"], "id = :owner")}
    queries |= {name: query_where(tables[name], f"{key} = :owner") for name, key in OF_MEETINGS.items()}
    for row in stored.ask("SELECT id, name, record_id FROM meetings ORDER BY id"):
        found = {name: rows_where(query, stored, row["id"]) for name, query in queries.items()}
        yield PageRows(address_of(row["id"]), "meeting", row["id"], row["name"], row["record_id"], _filled(found))


def _decisions(tables: Mapping[str, Table], stored: Stored) -> Iterator[PageRows]:
    """Pages that motions, votes and decisions have to themselves."""
    queries = {name: query_where(tables[name], "id = :owner") for name in ITSELF}
    queries |= {name: query_where(tables[name], f"{key} = :owner") for name, key in OF_DECISIONS.items()}
    queries["decision_relations"] = query_where(tables["decision_relations"], RELATIONS)
    for row in stored.ask(
        "SELECT entries.id, entries.record_id, coalesce(motions.title, vote_events.title, decisions.title) AS title "
        "FROM entries LEFT JOIN motions ON motions.id = entries.id LEFT JOIN vote_events ON vote_events.id = entries.id "
        "LEFT JOIN decisions ON decisions.id = entries.id "
        "WHERE entries.classification IN ('motion', 'vote', 'decision') ORDER BY entries.id"
    ):
        ident = row["id"]
        found = {name: rows_where(query, stored, ident) for name, query in queries.items()}
        yield PageRows(decision_address(ident), "decision", ident, row["title"], row["record_id"], _filled(found))


def _filled(found: Mapping[str, str]) -> Mapping[str, str]:
    return {name: found[name] for name in sorted(found) if found[name]}


class _Walk:
    """Groups of rows in the order of their owners, each given when its owner is asked for. Owners are asked for in order."""

    def __init__(self, groups: Iterator[tuple[str, str]]) -> None:
        self._groups = groups
        self._next = next(groups, None)

    def of(self, owner: str) -> str:
        while self._next and self._next[0] < owner:
            self._next = next(self._groups, None)
        return self._next[1] if self._next and self._next[0] == owner else ""
