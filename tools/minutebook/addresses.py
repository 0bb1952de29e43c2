"""Addresses: where a record, entry or meeting is on the site. An address is relative to the site's root: `bodies/board/`."""

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

import idna

NOT_IN_URL = re.compile(r'[\x00-\x20"<>\\^`{|}\x7f]|%(?![0-9A-Fa-f]{2})')


@lru_cache(maxsize=100_000)
def address_of(target: str) -> str:
    """The address of an id: `meetings/board/2026-03-03/minutes#rent` is at `meetings/board/2026-03-03/minutes/#rent`."""
    ident, mark, fragment = target.partition("#")
    return quote(f"{ident}/") + mark + quote(fragment_of(fragment))


def fragment_of(name: str) -> str:
    """The fragment by which a page names the heading or entry `name`: what begins with no letter follows `at-`.

    `1-rent` is an id in HTML too; but no style or script can select it as it stands, and checkers complain of it.
    """
    return name if not name or name[0].isalpha() else f"at-{name}"


def whole_url(url: str) -> str:
    """An address of another site as it may stand in HTML and feeds: what no address may hold is percent-encoded."""
    return NOT_IN_URL.sub(lambda match: f"%{ord(match[0]):02X}", url.strip())


def ascii_url(url: str) -> str:
    """An address in ASCII, as RSS and tag URIs ask: `https://büro.example/` is `https://xn--bro-hoa.example/`.

    A host that no domain can have raises `idna.IDNAError`.
    """
    parts = urlsplit(url.strip())
    host = parts.hostname or ""
    if not host.isascii():
        port = f":{parts.port}" if parts.port else ""
        parts = parts._replace(netloc=idna.encode(host, uts46=True).decode() + port)
    return quote(whole_url(urlunsplit(parts)), safe="%:/?#[]@!$&'()*+,;=")


def readable_url(url: str) -> str:
    """An address as people read it: `https://xn--bro-hoa.example/` is `https://büro.example/`, which leads to the same place."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if "xn--" not in host:
        return url
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit(parts._replace(netloc=idna.decode(host) + port))


def relative(to: str, start: str) -> str:
    """The link from the page at address `start` to the address `to`; both relative to the site's root."""
    path, mark, fragment = to.partition("#")
    if path == start and mark:
        return mark + fragment
    return "../" * start.count("/") + path + mark + fragment or "./"


def decision_address(entry_id: str) -> str:
    """The address of the page that a motion, vote or decision has to itself: `RECORD#entry` is at `decisions/RECORD/entry/`."""
    return f"decisions/{quote(entry_id.replace('#', '/'))}/"


def finding_address(rule_id: str) -> str:
    """The address of the page that lists what a rule came to: `rulebooks/NAME#rule` is at `findings/rulebooks/NAME/rule/`."""
    return f"findings/{quote(rule_id.replace('#', '/'))}/"
