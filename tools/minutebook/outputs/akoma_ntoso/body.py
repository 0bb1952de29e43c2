"""The body of a debate: who was there, then the text, a section for each heading, with the sections of entries in place."""

from collections.abc import Iterator, Mapping

from lxml.html import builder

from minutebook.addresses import fragment_of
from minutebook.dates import Clock
from minutebook.labels import NOT_RECORDED, label
from minutebook.outputs.akoma_ntoso.blocks import ENTRY, HEADINGS, Html, Setting, block_of, inline_of, parse_html
from minutebook.outputs.akoma_ntoso.elements import Node, make, mark, put
from minutebook.outputs.akoma_ntoso.facts import fact, person
from minutebook.outputs.akoma_ntoso.references import References
from minutebook.outputs.akoma_ntoso.statements import statement_section
from minutebook.outputs.site.text import render_text
from minutebook.record import Entry, Item, Record
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.minutes import Minutes
from minutebook.records.presence import Attendee, Attendees

SHORT = {"debateSection": "dbsect"}
"""What ids call elements, where that is not their name (naming convention, chapter 5)."""
DEEPEST = 9
"""More than the level of any heading: what stands before the first one ends with it."""
Begun = Mapping[str, tuple[Item, Clock | None]]
"""The items of minutes by the ids of their headings, each with the time at which it was begun, where that is recorded."""
LISTS = ("present", "apologies", "absent", "in_attendance", "observers")


def build_body(record: Record[Minutes], references: References) -> tuple[Node, dict[str, Node], tuple[Node, ...]]:
    """The body, the section of each entry by the entry's id, and the footnotes."""
    sections: dict[str, Node] = {}
    body = make("debateBody")
    _put_section(body, _attendance(record, references))

    def render_entry(index: int) -> Node:
        entry = record.entries[index]
        section = statement_section(entry, record, references, setting)
        sections.setdefault(entry.id, section)
        return section

    setting = Setting(references.uris.of(record.id), render_entry)
    times = record.front.item_times
    items = {fragment_of(item.anchor): (item, times.get(item.number)) for item in record.items}
    _put_text(body, parse_html(_html(record, references)), items, setting)
    return body, sections, tuple(setting.notes.values())


def _html(record: Record[Minutes], references: References) -> str:
    numbers = {id(entry): number for number, entry in enumerate(record.entries)}

    def stand_in(entry: Entry[EntryFacts]) -> str:
        return f'<div {ENTRY}="{numbers[id(entry)]}"></div>'

    return render_text(record, references.register.edition.view, stand_in)


def _put_text(body: Node, text: Html, items: Begun, setting: Setting) -> None:
    """The text in sections that lie in one another as its headings do. What stands before the first is an opening."""
    open_sections = [(0, body)]
    for element in _whole(text):
        if element.tag in HEADINGS:
            level = int(element.tag[1])
            while open_sections[-1][0] >= level:
                open_sections.pop()
            section = _item(element, items, setting, "item" if len(open_sections) == 1 else "part")
            _put_section(open_sections[-1][1], section)
            open_sections.append((level, section))
        else:
            _put_block(element, open_sections, setting)


def _put_block(element: Html, open_sections: list[tuple[int, Node]], setting: Setting) -> None:
    """A block of the text and the sections of the entries that stood in it."""
    blocks = list(block_of(element, setting))
    if blocks and len(open_sections) == 1:
        opening = make("debateSection", name="opening")
        _put_section(open_sections[0][1], opening)
        open_sections.append((DEEPEST, opening))
    put(open_sections[-1][1], blocks)
    for section in setting.waiting:
        _put_section(open_sections[-1][1], section)
    setting.waiting.clear()


def _whole(text: Html) -> Iterator[Html]:
    """The elements at the top of the text; words outside of any, which only raw HTML leaves, in a paragraph."""
    if (text.text or "").strip():
        yield builder.P(text.text)
    for child in list(text):
        tail, child.tail = child.tail, None
        if isinstance(child.tag, str):
            yield child
        if (tail or "").strip():
            yield builder.P(tail)


def _item(heading: Html, items: Begun, setting: Setting, name: str) -> Node:
    """The section that a heading begins; the number of an agenda item stands before the heading, when it was begun below."""
    item, clock = items.get(heading.get("id") or "", (None, None))
    if item and item.number:
        begun = fact("Begun", [mark("recordedTime", str(clock), time=clock.time.isoformat())]) if clock else None
        return make("debateSection", mark("num", item.number), mark("heading", item.title), begun, name=name)
    return make("debateSection", mark("heading", *inline_of(heading, setting)), name=name)


def _put_section(parent: Node, section: Node) -> None:
    """Put a section into another, under an id made of its kind and number there."""
    last = next(
        (child for child in reversed(parent.parts) if isinstance(child, Node) and child.tag == section.tag), None
    )
    number = int(last.attributes["eId"].rpartition("_")[2]) + 1 if last else 1
    above = f"{parent.attributes['eId']}__" if "eId" in parent.attributes else ""
    section.attributes["eId"] = f"{above}{SHORT.get(section.tag, section.tag)}_{number}"
    parent.parts.append(section)


def _attendance(record: Record[Minutes], references: References) -> Node:
    """Who presided, who took the minutes, and who was there, as a roll call."""
    front = record.front
    section = make("rollCall", mark("heading", "Attendance"))
    for role, name in (("chair", front.chair), ("secretary", front.secretary)):
        if name:
            put(section, [fact(label(role), [person(name, references, role)])])
    for key in LISTS if front.attendance else ():
        value = getattr(front.attendance, key)
        words = _listed(value, references) if value else []
        if words:
            put(section, [fact(label(key.replace("_", "-")), words)])
    if front.attendance and front.attendance.about:
        put(section, [make("p", "The numbers are estimates.")])
    if front.attendance and front.attendance.note:
        put(section, [fact("Note", [front.attendance.note])])
    return section if len(section.parts) > 1 else put(section, [make("p", label(NOT_RECORDED), ".")])


def _listed(value: Attendees | tuple[str, ...], references: References) -> list[str]:
    """Who is named in a list, with comings and goings; or how many they were."""
    if isinstance(value, tuple):
        found: list[list[str]] = [[person(name, references)] for name in value]
    elif value.count is not None:
        found = [[f"{value.count:,}"]]
    else:
        found = [_attendee(attendee, references) for attendee in value.people]
    return [piece for number, one in enumerate(found) for piece in ((", ", *one) if number else one)]


def _attendee(attendee: Attendee, references: References) -> list[str]:
    times = (("arrived", attendee.arrived), ("left", attendee.left))
    said: list[str] = [f"; {word} {clock}" for word, clock in times if clock]
    stands_for: list[str] = ["; for ", person(attendee.for_, references)] if attendee.for_ else []
    return [person(attendee.name, references, attendee.role), *stands_for, *said]
