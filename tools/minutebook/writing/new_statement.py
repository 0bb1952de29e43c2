"""A new statement."""

from minutebook.archive import Archive
from minutebook.writing.draft import Draft, Kind, Wish, body_of, free_id
from minutebook.writing.front_matter import write_front_matter


def draft(archive: Archive, wish: Wish) -> Draft:
    body_of(archive, wish)
    values = {"type": "statement", "title": wish.title, "body": wish.body, "date": wish.day, "status": "draft"}
    record = free_id(archive, f"statements/{wish.body}", wish, dated=True)
    return Draft(
        record,
        write_front_matter(values),
        ("Write its words below the front matter; when it is out, set status: published.",),
    )


KIND = Kind("A published statement, report or document.", ("body", "title"), ("date",), draft)
