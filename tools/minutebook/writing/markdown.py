"""Words of people as Markdown text that means just these words."""

import re

SPECIAL = re.compile(r"([\\`*_\[\]<>&~|#$])")


def plain(words: str) -> str:
    """Words on one line with Markdown's characters escaped."""
    return SPECIAL.sub(r"\\\1", " ".join(words.split()))


def relative_path(to: str, start: str) -> str:
    """The link from one record to another, both by id: what previews of the source and the site both follow."""
    to_parts, start_parts = to.split("/"), start.split("/")[:-1]
    shared = 0
    while shared < min(len(to_parts) - 1, len(start_parts)) and to_parts[shared] == start_parts[shared]:
        shared += 1
    return "../" * (len(start_parts) - shared) + "/".join(to_parts[shared:]) + ".md"
