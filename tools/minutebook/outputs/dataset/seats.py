"""Seats: the posts of a body that its members' terms name, and the ids of their rows."""

from minutebook.records.body import Member


def post_id(organisation: str, member: Member) -> str | None:
    """The id of the post that a member holds: of the body, role and seat; None where the term names neither."""
    if not (member.role or member.seat):
        return None
    return "/".join((organisation, member.role or "", member.seat or ""))
