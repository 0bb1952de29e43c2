"""Addresses: where a record, entry or meeting is on the site. An address is relative to the site's root: `bodies/board/`."""

from functools import lru_cache
from urllib.parse import quote


@lru_cache(maxsize=100_000)
def address_of(target: str) -> str:
    """The address of an id: `meetings/board/2026-03-03/minutes#rent` is at `meetings/board/2026-03-03/minutes/#rent`."""
    ident, mark, fragment = target.partition("#")
    return quote(f"{ident}/") + mark + quote(fragment)


def relative(to: str, start: str) -> str:
    """The link from the page at address `start` to the address `to`; both relative to the site's root."""
    path, mark, fragment = to.partition("#")
    if path == start and mark:
        return mark + fragment
    return "../" * start.count("/") + path + mark + fragment or "./"


def decision_address(entry_id: str) -> str:
    """The address of the page that a motion, vote or decision has to itself: `RECORD#entry` is at `decisions/RECORD/entry/`."""
    return f"decisions/{quote(entry_id.replace('#', '/'))}/"
