"""New minutes: the headings of the agenda, the members as those present, and what the body has to come back to."""

from dataclasses import replace

from minutebook.archive import Archive
from minutebook.record import Record
from minutebook.records.agenda import Agenda
from minutebook.writing.business import meeting_on, next_meeting, voting_members
from minutebook.writing.draft import Draft, Kind, Wish, body_of
from minutebook.writing.front_matter import write_front_matter, write_yaml
from minutebook.writing.sections import (
    LAST_MINUTES,
    MATTERS_ARISING,
    Section,
    business_lines,
    text_of,
    usual_sections,
)

ATTENDANCE = "# These are the members. Move those who sent apologies, or were absent, to these lists.\n"
NOBODY_KNOWN = "# attendance:\n#   present: [who was there]\n#   apologies: [who sent them]\n"
FOUND_AS = {
    LAST_MINUTES: ("minutes of", "last minutes", "previous minutes"),
    MATTERS_ARISING: ("matters arising", "actions"),
}


def draft(archive: Archive, wish: Wish) -> Draft:
    body = body_of(archive, wish)
    meeting = meeting_on(archive, wish.body, wish.date) if wish.date else next_meeting(archive, wish.body)
    wish = replace(wish, date=wish.date or (meeting.date if meeting else None))
    record = f"{meeting.id if meeting else f'meetings/{wish.body}/{wish.day}'}/minutes"
    agenda = meeting.agenda if meeting else None
    title = wish.title or (agenda.front.title if agenda else f"{body.front.title}, {wish.day.words}")
    business = business_lines(archive, wish.body, wish.day, record)
    sections = _sections(agenda, business) if agenda else usual_sections(business)
    return Draft(
        record,
        _front_matter(archive, wish, title, agenda) + text_of(sections),
        (
            "Correct who was there, and write what was said and decided under each heading.",
            "State decisions, votes and actions in fenced blocks; records/README.md shows how.",
            "Then run: minutebook check",
        ),
    )


def _front_matter(archive: Archive, wish: Wish, title: str, agenda: Record[Agenda] | None) -> str:
    front = agenda.front if agenda else None
    known = {
        "type": "minutes",
        "title": title,
        "body": wish.body,
        "date": wish.day,
        "status": "draft",
        "kind": front.kind.value if front and agenda and agenda.states("kind") else None,
        "start": wish.start or (front.start if front else None),
        "place": wish.place or (front.place if front else None),
        "medium": front.medium.value if front and front.medium else None,
        "chair": front.chair if front else None,
    }
    members = list(voting_members(archive, wish.body, wish.day))
    if not members:  # an empty list would state that nobody was there
        return write_front_matter(known, NOBODY_KNOWN)
    return write_front_matter(known, ATTENDANCE, write_yaml({"attendance": _attendance(archive, members, front)}))


def _attendance(archive: Archive, members: list[str], agenda: Agenda | None) -> dict[str, object]:
    lists: dict[str, object] = {"present": members, "apologies": [], "absent": []}
    there = {archive.identity(name) for name in members}
    if agenda and agenda.chair and archive.identity(agenda.chair) not in there:
        lists["in-attendance"] = [agenda.chair]
    return lists


def _sections(agenda: Record[Agenda], business: dict[str, tuple[str, ...]]) -> tuple[Section, ...]:
    """The agenda's headings as they are; what belongs under none of them comes after, under headings of its own."""
    left = dict(business)
    sections: list[Section] = []
    headings = [heading for heading in agenda.text.headings if heading.level == 2]
    for heading, item in zip(headings, agenda.items, strict=True):
        meant = next((name for name in left if _is(name, item.title)), "")
        sections.append(Section("", heading.text, left.pop(meant, ())))
    return (*sections, *(Section("", name, lines) for name, lines in left.items() if lines))


def _is(name: str, title: str) -> bool:
    return any(words in title.casefold() for words in FOUND_AS[name])


KIND = Kind("What happened at a meeting.", ("body",), ("date", "title", "start", "place"), draft)
