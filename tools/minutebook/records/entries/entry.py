"""What every entry may say."""

from minutebook.records.fields import Model, Slug, String


class EntryFacts(Model):
    """A fact stated in a fenced block; `id` makes it citable as `RECORD#id`."""

    id: Slug
    """A short id, unique in the record: `recall`. The entry's address is the record's with `#recall`."""
    title: String | None = None
    """A title, as a reader sees it in lists."""
    summary: String | None = None
    """One plain sentence for lists and feeds."""
    topics: tuple[Slug, ...] = ()
    """Topics, as short ids."""
    note: String | None = None
    """What else the record says of it."""
