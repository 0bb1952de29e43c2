"""Memberships: the terms of people on bodies."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, boolean, dates, key_of, person, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.seats import post_id
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.election import ElectionFacts


def build_rows(register: Register) -> Iterator[Row]:
    archive, ids = register.edition.view.archive, Ids()
    for short, record in archive.bodies.items():
        body, place = register.organisation_id(short), register.place_of(record)
        for index, member in enumerate(record.front.members):
            who = register.person(member.person)
            named = who[0] or archive.identity(who[1] or "")
            yield (
                ids.take(f"{body}/{named}/{member.from_ or ''}"),
                *who,
                body,
                record.front.title,
                post_id(body, member),
                member.role,
                member.seat,
                member.employer,
                *register.date(member.from_),
                *register.date(member.until),
                member.votes,
                register.reference(member.elected_by, record),
                register.key(member.elected_by, record, ElectionFacts),
                member.note,
                *place[:4],
                record.line_of("members", index)[1],
                *place[5:],
            )


TABLE = Table(
    "memberships",
    "Each term of one person on a body. Its id is made of the body, the person and the day on which it began.",
    (
        ID,
        *person("person", "The member.", "members.person", popolo="person_id"),
        key_of("organisations", "organisation_id", "The body.", popolo="organization_id"),
        text("organisation_name", "The body's name."),
        key_of("posts", "post_id", "The office or seat held.", popolo="post_id"),
        text("role", "The office held: chair, treasurer, member.", "members.role", popolo="role"),
        text("seat", "The seat held, where seats are told apart.", "members.seat", popolo="label"),
        text("employer", "Whom the member works for, where the record says it.", "members.employer"),
        *dates("start_date", "When the term began.", "members.from", popolo="start_date"),
        *dates("end_date", "When it ended or will end, as stated; null where it runs on, or ended with its body.",
               "members.until", popolo="end_date"),
        boolean("may_vote", "Whether the member may vote.", "members.votes"),
        text("elected_by", "The decision, vote or election that gave the seat, by its full id.", "members.elected-by"),
        key_of("elections", "election_id", "That election, where it is one.", "members.elected-by"),
        text("note", "What else is known of the term.", "members.note"),
        *PLACE,
    ),
    build_rows,
    "Membership",
)  # fmt: skip
