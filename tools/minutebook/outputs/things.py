"""Things: objects of JSON in the vocabularies of others, which have no property of which nothing is recorded."""

Thing = dict[str, object]
"""An object, by the names of its properties."""


def stated_only(thing: Thing) -> Thing:
    """A thing without the properties of which nothing is recorded."""
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}
