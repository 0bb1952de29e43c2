"""Parties: whoever a record names where it may be a person or a body: who votes, owns an action, or is spoken for."""

from minutebook.outputs.dataset.register import Register

Party = tuple[str | None, str | None, str | None]
"""The id of a person with a record, the name, and the id of a body with a record."""


def party_of(name: str | None, register: Register) -> Party:
    """Whoever a name or id stands for; nobody where it is not given."""
    who = register.person(name)
    is_body = who[0] is None and name in register.edition.view.archive.bodies
    return (*who, register.body(name)[0] if is_body else None)
