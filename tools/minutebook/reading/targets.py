"""Targets of links: which scheme they have, whether they lead out of the archive, and to what a browser would run."""

import re
from urllib.parse import unquote

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link that leaves the archive may begin with."""
ACTIVE = re.compile(
    r".+\.(?:cgi|ht[cm]|html|mht|mhtml|pht|php|phtml|shtml?|svgz?|swf|xht|xhtml|xml|xslt?)", re.IGNORECASE
)
"""Endings of files that a browser, or the site's host, may run as a page of the site itself, scripts and all."""
IN_NAMES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "%#?:"})
"""What means something in a link, and in the name of a file is a sign like any other."""
IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f\ufffd]")


def scheme_of(target: str) -> str:
    """The scheme as a browser sees it (it passes over spaces and control characters); empty for a path."""
    match = SCHEME.match(IGNORED_BY_BROWSERS.sub("", target))
    return match[1].lower() if match else ""


def is_active(path: str) -> bool:
    """Whether a browser that is led to this file may run what it holds."""
    return ACTIVE.fullmatch(path) is not None


def path_to(path: str, target: str) -> str:
    """The path, from the archive's folder, of what a relative target in the file at `path` leads to; empty if outside."""
    target = target.partition("#")[0].partition("?")[0]
    if not target or ":" in target or target.startswith(("/", "\\")):
        return ""
    parts = path.split("/")[:-1]
    for part in unquote(target).split("/"):
        if part == "..":
            if len(parts) < 2:
                return ""
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def path_beside(path: str, name: str) -> str:
    """The path of what the record at `path` names as a file beside it, by its name and not as a link; empty if outside."""
    return path_to(path, name.translate(IN_NAMES))


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
