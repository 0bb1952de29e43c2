"""Short ids from titles in any script."""

from minutebook.quoting import id_from

LONGEST = 60


def slug_of(title: str) -> str:
    """The short id of a title, cut between words where it is long; empty where no ASCII letter or digit remains."""
    slug = id_from(title)
    return slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
