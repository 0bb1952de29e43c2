"""HTML in the text would not be published.

What: texts hold no HTML that the site removes: scripts, styles, frames, forms, names of its own,
and attributes such as onclick or style. Plain elements such as <br>, <sub> or <details>, and comments,
are no concern.

Why: what is removed is missing from the page; what was meant can be said in Markdown, or as an attachment.

Bad:
    <iframe src="https://example.org/film"></iframe>

Good:
    [Film of the meeting](https://example.org/film)
"""

import re
from collections.abc import Iterator

import nh3

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import quoted

SEVERITY = Severity.WARNING
KEPT = frozenset(nh3.ALLOWED_TAGS) - {"area", "bdo", "map", "center"}
OPENED = re.compile(r"<([a-z][a-z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)", re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HANDLER = re.compile(r"[\s/\"'](on[a-z]+|style|srcdoc|formaction)\s*=", re.IGNORECASE)
SCRIPT_TARGET = re.compile(r"(?:href|src|action)\s*=\s*[\"']?\s*(javascript|data|vbscript)\s*:", re.IGNORECASE)


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for html, start in record.text.raw_html:
            removed = _removed(html)
            if removed:
                yield Remark(
                    record.locate_text(start),
                    f"{quoted(removed)} is HTML that is not published.",
                    "Say it in Markdown, put a link, or escape it as \\< if it is meant as it stands.",
                )


def _removed(html: str) -> str:
    """The first element or attribute in a piece of HTML that the site takes out; empty where there is none."""
    for tag in OPENED.finditer(COMMENT.sub("", html)):
        if tag[1].lower() not in KEPT:
            return f"<{tag[1]}>"
        attribute = HANDLER.search(tag[2])
        if attribute:
            return attribute[1]
        target = SCRIPT_TARGET.search(tag[2])
        if target:
            return f"{target[1]}:"
    return ""
