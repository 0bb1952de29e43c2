"""A new agenda: the usual items, with the minutes that wait for approval and the actions that are open."""

from minutebook.archive import Archive
from minutebook.terms import build_terms
from minutebook.writing.draft import Draft, Kind, Wish, body_of
from minutebook.writing.front_matter import write_front_matter
from minutebook.writing.sections import business_lines, text_of, usual_sections


def draft(archive: Archive, wish: Wish) -> Draft:
    body = body_of(archive, wish)
    record = f"meetings/{wish.body}/{wish.day}/agenda"
    front = write_front_matter(
        {
            "type": "agenda",
            "title": wish.title or f"{body.front.title}, {wish.day.words}",
            "body": wish.body,
            "date": wish.day,
            "status": "scheduled",
            "start": wish.start,
            "place": wish.place or None,
            "chair": _chair(archive, wish),
        }
    )
    sections = usual_sections(business_lines(archive, wish.body, wish.day, record))
    return Draft(
        record,
        front + text_of(sections),
        (
            "Put the items of the meeting in, a second-level heading (##) each.",
            "When notice is given, add how:  called: {at: YYYY-MM-DD HH:MM, by: WHO}",
            f"After the meeting: minutebook new minutes --body {wish.body} --date {wish.day}",
        ),
    )


def _chair(archive: Archive, wish: Wish) -> str | None:
    """The one member who surely is chair of the body on that day."""
    terms = build_terms(archive).members_on(wish.body, wish.day).certain
    chairs = [term.name for term in terms if term.role and term.role.casefold() == "chair"]
    return chairs[0] if len(chairs) == 1 else None


KIND = Kind("A meeting that is to come.", ("body", "date"), ("title", "start", "place"), draft)
