"""Posts: the offices and seats of bodies."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, key_of, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.seats import post_id
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    for short, record in register.edition.view.archive.bodies.items():
        body, known = register.organisation_id(short), set[str]()
        for member in record.front.members:
            post = post_id(body, member)
            if post and post not in known:
                known.add(post)
                label = ", ".join(part for part in (member.role, member.seat) if part)
                yield (post, label, member.role, member.seat, body, *register.place_of(record))


TABLE = Table(
    "posts",
    "Each office or seat of a body that somebody's term names.",
    (
        ID,
        text("label", "The role and the seat.", popolo="label"),
        text("role", "The office: chair, treasurer, member.", "members.role", popolo="role"),
        text("seat", "The seat, where seats are told apart.", "members.seat"),
        key_of("organisations", "organisation_id", "The body.", popolo="organization_id"),
        *PLACE,
    ),
    build_rows,
    "Post",
)
