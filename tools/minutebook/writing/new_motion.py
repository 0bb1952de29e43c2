"""A new motion on its way to a meeting."""

from minutebook.archive import Archive
from minutebook.writing.business import next_meeting
from minutebook.writing.draft import Draft, Kind, Wish, body_of, free_id
from minutebook.writing.front_matter import write_front_matter


def draft(archive: Archive, wish: Wish) -> Draft:
    body_of(archive, wish)
    meeting = next_meeting(archive, wish.body)
    front = write_front_matter(
        {
            "type": "motion",
            "title": wish.title,
            "body": wish.body,
            "date": wish.day,
            "moved": wish.moved or None,
            "meeting": meeting.id if meeting and meeting.date >= wish.day else None,
        },
        "# text: That ...\n",
    )
    record = free_id(archive, f"motions/{wish.body}", wish, dated=True)
    return Draft(record, front, ("Put in the words of the motion, and who seconded it.",))


KIND = Kind("A motion submitted ahead of a meeting.", ("body", "title"), ("date", "moved"), draft)
