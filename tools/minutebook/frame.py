"""The frame: a page as the theme renders it, made to say what checkers of HTML and readers' tools expect of it.

Material for MkDocs gives its own switches ids that begin with `__`, attributes without a value and titles of any length.
"""

import re
from html import escape, unescape

from markdown.extensions.toc import slugify, slugify_unicode  # type: ignore[import-untyped]  # it has no types

from minutebook.addresses import fragment_of

LONGEST_TITLE = 70
"""Characters of a title that search engines and tabs show at most."""
SWITCHES = re.compile(r'\b(id|for|aria-labelledby)="__(?=drawer"|search"|palette|nav_|toc"|config")')
# The theme's script looks its settings up by the old id.
CONFIG = re.compile(r'<script id="md-config".*?</script>', re.DOTALL)
RENAME = '<script>document.getElementById("md-config").id = "__config"</script>'
NO_VALUE = re.compile(r' autocomplete="off"(?=>)| tabindex=""')
TRAILING = re.compile(r"(<pre.*?</pre>|<textarea.*?</textarea>)|[ \t]+(?=\n)|(?<=\n)\s*\n", re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def heading_id(words: str, separator: str) -> str:
    """The id of a heading in a hand-written page: MkDocs' own, which is empty for most scripts, made to begin with a letter."""
    found: str = slugify(words, separator) or slugify_unicode(words, separator) or "section"
    return fragment_of(found)


def tidy(html: str, site_name: str) -> str:
    """A whole page of the theme, with valid ids that begin with letters, a short title, and no blank lines."""
    html = SWITCHES.sub(r'\1="md-', html.lstrip().replace("<!doctype html>", "<!DOCTYPE html>", 1))
    html = CONFIG.sub(lambda match: match[0] + RENAME, NO_VALUE.sub("", html), count=1)
    html = TITLE.sub(lambda match: f"<title>{_shortened(match[1], site_name)}</title>", html, count=1)
    return TRAILING.sub(lambda match: match[1] or "", html)


def title_of(page_title: str, site_name: str) -> str:
    """What stands in a page's tab: its title and the site's name, or as much of the title alone as is shown."""
    whole = f"{page_title} - {site_name}"
    return whole if _fits(whole) else _fitting(page_title)


def _shortened(title: str, site_name: str) -> str:
    words = unescape(title).strip()
    own = words.removesuffix(f" - {site_name}")
    return escape(title_of(own, site_name) if own != words else _fitting(words), quote=False)


def _fits(words: str) -> bool:
    """Whether words are short enough as they stand in HTML."""
    return len(escape(words, quote=False)) <= LONGEST_TITLE


def _fitting(words: str) -> str:
    """As many whole words as fit, with an ellipsis where some are left out; a part of the first where it is longer."""
    if _fits(words):
        return words
    cut = words[:LONGEST_TITLE]
    while not _fits(f"{cut}…"):
        cut = cut.rpartition(" ")[0] or cut[:-1]
    return cut.rstrip(" ,;:-–—(") + "…"
