"""A new vote outside a meeting."""

from minutebook.archive import Archive
from minutebook.writing.draft import Draft, Kind, Wish, body_of, free_id
from minutebook.writing.front_matter import write_front_matter

PROMPTS = """\
# opened: YYYY-MM-DD HH:MM
# closed: YYYY-MM-DD HH:MM
# vote: {method: email, for: 0, against: 0, abstain: 0, entitled: 0}
# result: carried
"""


def draft(archive: Archive, wish: Wish) -> Draft:
    body_of(archive, wish)
    values = {"type": "vote", "title": wish.title, "body": wish.body, "date": wish.day}
    record = free_id(archive, f"votes/{wish.body}", wish, dated=True)
    return Draft(
        record,
        write_front_matter(values, PROMPTS),
        ("Put in the figures, and take the # away from the lines that are known.",),
    )


KIND = Kind("A vote or ballot outside a meeting.", ("body", "title"), ("date",), draft)
