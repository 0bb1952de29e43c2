"""Redirects: a small page at every address that a record, its meeting or its entries had before."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import unquote

from minutebook.addresses import address_of, decision_address, relative
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import SiteFile
from minutebook.outputs.site.links import WITH_PAGES
from minutebook.record import Record
from minutebook.records.front import FrontMatter

SAFE = re.compile(r"[^/\\\x00-\x1f.][^/\\\x00-\x1f]*(?:/[^/\\\x00-\x1f.][^/\\\x00-\x1f]*)*")
# A refresh loses the part after “#”, by which entries are cited: the script keeps it, where scripts run.
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This page has moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<script>location.replace("{way}" + location.hash)</script>
<meta http-equiv="refresh" content="0; url={way}">
</head>
<body>
<h1>This page has moved</h1>
<p>It is now at <a href="{way}">{title}</a>.</p>
</body>
</html>
"""


def former_ids(record: Record[FrontMatter]) -> tuple[str, ...]:
    """The ids that a record had before, as its addresses are made of; none that could lead out of the site."""
    plain = (alias.strip("/").removesuffix(".md") for alias in record.front.aliases)
    return tuple(dict.fromkeys(alias for alias in plain if SAFE.fullmatch(alias) and alias != record.id))


def render_redirects(edition: Edition, taken: Iterable[str]) -> tuple[SiteFile, ...]:
    """One file for every former address, but none where a page of today (its address among `taken`) is."""
    files: dict[str, SiteFile] = {}
    kept = set(taken)
    for former, address, title in _moves(edition):
        if former not in kept and former not in files:
            files[former] = _redirect(former, address, title, edition)
    return tuple(files.values())


def _moves(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """The former address, the address and the title of all that moved."""
    for record in edition.view.archive.records:
        for former in former_ids(record):
            yield address_of(former), address_of(record.id), record.front.title
            yield from _moved_meeting(former, record)
            for entry in record.entries:
                if entry.type in WITH_PAGES:
                    fragment = entry.id.partition("#")[2]
                    was, now = decision_address(f"{former}#{fragment}"), decision_address(entry.id)
                    yield was, now, entry.facts.title or record.front.title


def _moved_meeting(former: str, record: Record[FrontMatter]) -> Iterator[tuple[str, str, str]]:
    """The page of the meeting in whose folder the record lay."""
    folder, now = former.rpartition("/")[0], record.id.rpartition("/")[0]
    is_meeting = all(each.startswith("meetings/") and each.count("/") == 2 for each in (folder, now))
    if is_meeting and folder != now:
        yield address_of(folder), address_of(now), record.front.title


def _redirect(former: str, address: str, title: str, edition: Edition) -> SiteFile:
    way = escape(relative(address, former))
    canonical = escape(edition.absolute(address)) if edition.site_url else way
    html = PAGE.format(title=escape(title), canonical=canonical, way=way)
    return SiteFile(f"{unquote(former)}index.html", html.encode())
