"""A new rulebook, empty or with the rules of a preset."""

from dataclasses import replace

from minutebook.archive import Archive
from minutebook.writing.draft import Draft, Kind, Wish, body_of, free_id
from minutebook.writing.front_matter import write_front_matter
from minutebook.writing.presets import read_preset

NEXT = ("Put each clause in a fenced rule block: its id, kind and words.",)
NEXT_OF_PRESET = (
    "Compare each rule with the text that binds you, say whom it binds and since when, and take out what does not apply.",
    "They bind nobody while the rulebook says model: true; take that out when they are yours.",
    "minutebook findings says what the rules come to on your record.",
)


def draft(archive: Archive, wish: Wish) -> Draft:
    if wish.body:
        body_of(archive, wish)
    title, text = read_preset(wish.preset) if wish.preset else ("", "")
    named = replace(wish, title=wish.title or title)
    values = {"type": "rulebook", "title": named.title, "body": wish.body or None, "from": wish.date}
    is_model = {"model": True if wish.preset else None}  # nobody has adopted them yet
    return Draft(
        free_id(archive, "rulebooks", named, dated=False),
        write_front_matter(values, is_model) + text,
        NEXT_OF_PRESET if wish.preset else NEXT,
    )


KIND = Kind(
    "A constitution, standing orders or other rules.",
    ("title",),
    ("id", "body", "date", "preset"),
    draft,
    {"title": "preset"},
)
