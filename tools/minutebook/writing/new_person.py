"""A new person."""

from minutebook.archive import Archive
from minutebook.writing.draft import Draft, Kind, Wish, free_id
from minutebook.writing.front_matter import write_front_matter


def draft(archive: Archive, wish: Wish) -> Draft:
    return Draft(
        free_id(archive, "people", wish, dated=False),
        write_front_matter({"type": "person", "title": wish.title}),
        ("Write only what concerns the person's public role.",),
    )


KIND = Kind("A person in a public role.", ("title",), ("id",), draft)
