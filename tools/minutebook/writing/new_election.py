"""A new election."""

from minutebook.archive import Archive
from minutebook.writing.draft import Draft, Kind, Wish, body_of, free_id
from minutebook.writing.front_matter import write_front_matter

PROMPTS = """\
# method: first-past-the-post
# candidates:
#   - {person: WHO, votes: 0, elected: true}
"""


def draft(archive: Archive, wish: Wish) -> Draft:
    body_of(archive, wish)
    values = {"type": "election", "title": wish.title, "body": wish.body, "date": wish.day, "seats": wish.seats}
    record = free_id(archive, f"elections/{wish.body}", wish, dated=True)
    return Draft(
        record,
        write_front_matter(values, PROMPTS),
        ("Put in who stood, the votes, and who was elected; then add their terms to the body's record.",),
    )


KIND = Kind("An election, with its candidates and count.", ("body", "title"), ("date", "seats"), draft)
