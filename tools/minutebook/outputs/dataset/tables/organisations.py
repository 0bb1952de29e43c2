"""The organisation that keeps the archive, and its bodies."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, boolean, dates, integer, key_of, text
from minutebook.outputs.dataset.register import ORGANISATION, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Record
from minutebook.records.body import Body
from minutebook.records.organisation import Organisation

OWN = "organisation"


def build_rows(register: Register) -> Iterator[Row]:
    archive = register.edition.view.archive
    if archive.organisation:
        yield _organisation(archive.organisation, register)
    for short, record in archive.bodies.items():
        yield _body(short, record, register)


def _organisation(record: Record[Organisation], register: Register) -> Row:
    front = record.front
    return (
        ORGANISATION,
        front.title,
        OWN,
        None,
        None,
        True,
        *register.date(front.founded),
        *register.date(front.dissolved),
        front.members,
        None,
        None,
        None,
        *register.date(None),
        None,
        None,
        front.contact,
        front.site,
        front.timezone,
        front.licence,
        front.breaches.value,
        *register.place_of(record),
    )


def _body(short: str, record: Record[Body], register: Register) -> Row:
    front = record.front
    return (
        register.organisation_id(short),
        front.title,
        front.classification,
        *register.body(front.parent),
        False,
        *register.date(front.founded),
        *register.date(front.dissolved),
        None,
        front.seats,
        front.quorum,
        front.members_incomplete,
        *register.date(front.term_ends),
        register.reference(front.created_by, record),
        register.reference(front.dissolved_by, record),
        front.contact,
        None,
        None,
        None,
        None,
        *register.place_of(record),
    )


TABLE = Table(
    "organisations",
    "The organisation that keeps the archive, and each of its bodies that has a record.",
    (
        ID,
        text("name", "Its name.", "title", popolo="name"),
        text("classification", "What sort of body it is; `organisation` for that which keeps the archive.", "classification",
             popolo="classification"),
        key_of("organisations", "parent_id", "The body that it answers to.", "parent", popolo="parent_id"),
        text("parent_name", "That body's name; its id where it has no record.", "parent"),
        boolean("keeps_archive", "Whether it is the organisation that keeps the archive."),
        *dates("founding_date", "When it began.", "founded", popolo="founding_date"),
        *dates("dissolution_date", "When it ended.", "dissolved", popolo="dissolution_date"),
        integer("members", "How many members the organisation says it has; who sits on a body is in `memberships`.", "members"),
        integer("seats", "How many seats the body has.", "seats"),
        integer("quorum", "How many must be present, where that is a plain number.", "quorum"),
        boolean("members_are_incomplete", "Whether its record names only some of its members.", "members-incomplete"),
        *dates("term_end", "When the term of the whole body ended.", "term-ends"),
        text("created_by", "The decision that created it, by its full id.", "created-by"),
        text("dissolved_by", "The decision that ended it, by its full id.", "dissolved-by"),
        text("contact", "Whom to write to.", "contact", popolo="contact_details.value"),
        text("site", "The address of the published site.", "site", popolo="links.url"),
        text("timezone", "The time zone in which the records give times.", "timezone"),
        text("licence", "The licence under which the archive is published.", "licence"),
        text("breaches", "How `check` reports where a rule was breached: off, warning or error.", "breaches"),
        *PLACE,
    ),
    build_rows,
    "Organization",
)  # fmt: skip
