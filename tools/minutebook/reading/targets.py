"""Targets of links: which scheme they have, and whether they lead out of the archive."""

import re
from urllib.parse import unquote

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f\ufffd]")


def scheme_of(target: str) -> str:
    """The scheme as a browser sees it (it passes over spaces and control characters); empty for a path."""
    match = SCHEME.match(IGNORED_BY_BROWSERS.sub("", target))
    return match[1].lower() if match else ""


def leaves_archive(path: str, target: str) -> bool:
    """Whether a relative target, written in the file at `path`, leads above records/."""
    depth = path.count("/")
    if target.startswith(("/", "\\")):
        return False
    for part in unquote(target).replace("\\", "/").split("/"):
        depth += (part not in ("", ".")) - 2 * (part == "..")
        if depth < 1:
            return True
    return False
