"""A new body."""

from minutebook.archive import Archive
from minutebook.writing.classification import classification_of
from minutebook.writing.draft import Draft, Kind, Wish, free_id
from minutebook.writing.front_matter import write_front_matter

PROMPTS = """\
# members:
#   - {person: WHO, role: chair, from: YYYY-MM-DD}
"""


def draft(archive: Archive, wish: Wish) -> Draft:
    values = {
        "type": "body",
        "title": wish.title,
        "classification": wish.classification or classification_of(wish.title),
        "seats": wish.seats,
    }
    return Draft(
        free_id(archive, "bodies", wish, dated=False),
        write_front_matter(values, PROMPTS),
        ("Put in its members with their terms, and a sentence on what it is for.",),
    )


KIND = Kind("A committee, board, conference or branch.", ("title",), ("id", "classification", "seats"), draft)
