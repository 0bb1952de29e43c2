"""A new email of record."""

from minutebook.archive import Archive
from minutebook.writing.draft import Draft, Kind, Wish, body_of, free_id
from minutebook.writing.front_matter import write_front_matter


def draft(archive: Archive, wish: Wish) -> Draft:
    body_of(archive, wish)
    front = write_front_matter(
        {
            "type": "email",
            "title": wish.title,
            "body": wish.body,
            "date": wish.day,
            "from": wish.sender,
        },
        "# sent: YYYY-MM-DD HH:MM\n# to: [the people it was sent to]\n",
    )
    record = free_id(archive, f"emails/{wish.body}", wish, dated=True)
    return Draft(record, front, ("Put in when it was sent and to whom, and its words below the front matter.",))


KIND = Kind("An email by which notice was given or something decided.", ("body", "title", "sender"), ("date",), draft)
