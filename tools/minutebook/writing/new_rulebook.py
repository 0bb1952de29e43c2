"""A new rulebook."""

from minutebook.archive import Archive
from minutebook.writing.draft import Draft, Kind, Wish, body_of, free_id
from minutebook.writing.front_matter import write_front_matter


def draft(archive: Archive, wish: Wish) -> Draft:
    if wish.body:
        body_of(archive, wish)
    values = {"type": "rulebook", "title": wish.title, "body": wish.body or None, "from": wish.date}
    return Draft(
        free_id(archive, "rulebooks", wish, dated=False),
        write_front_matter(values),
        ("Put each clause in a fenced rule block: its id, kind and words.",),
    )


KIND = Kind("A constitution, standing orders or other rules.", ("title",), ("id", "body", "date"), draft)
