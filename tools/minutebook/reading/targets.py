"""Targets of links: which scheme they have, whether browsers can read them or would run them, which lead out of the archive."""

import re
from urllib.parse import unquote, urlsplit

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link that leaves the archive may begin with."""
ACTIVE = re.compile(
    r".+\.(?:cgi|ht[cm]|html|mht|mhtml|pht|php|phtml|shtml?|svgz?|swf|xht|xhtml|xml|xslt?)", re.IGNORECASE
)
"""Endings of files that a browser, or the site's host, may run as a page of the site itself, scripts and all."""
IN_NAMES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "%#?:"})
"""What means something in a link, and in the name of a file is a sign like any other."""
WEB = frozenset({"http", "https"})
NOT_IN_HOST = re.compile(r'[\x00-\x20"#%/:<>?@\[\\\]^`{|}\x7f]|^\.|\.\.')
IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f\ufffd]")


def scheme_of(target: str) -> str:
    """The scheme as a browser sees it (it passes over spaces and control characters); empty for a path."""
    match = SCHEME.match(IGNORED_BY_BROWSERS.sub("", target))
    return match[1].lower() if match else ""


def is_readable(target: str) -> bool:
    """Whether browsers can read a whole address: one of the web has a host, and no sign in it that no host can have."""
    try:
        parts = urlsplit(target.strip())
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return parts.scheme.lower() not in WEB or (bool(host) and (":" in host or not NOT_IN_HOST.search(host)))


def is_web_address(target: str) -> bool:
    """Whether this is a whole address of the web that browsers can read."""
    return scheme_of(target) in WEB and is_readable(target)


def may_be_published(target: str) -> bool:
    """Whether a link to another site may stand on a page: its scheme is safe, and browsers can read it."""
    return is_readable(target) and urlsplit(target).scheme.lower() in SAFE_SCHEMES


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
