"""Pages and files as values: what the outputs make, and the site engine and the writer take."""

from dataclasses import dataclass

from minutebook.dates import PartialDate

TITLE_ID = "mb-title"
"""The id of every page's first heading, to which a reader who skips the header is led."""


@dataclass(frozen=True, slots=True)
class SearchData:
    """What search knows of a page beside its words: its kind, body and date as results show them, and what it is found under.

    `filters` are (facet, value) pairs of the facets body, kind, person, topic, year and result, in the words readers see.
    Pages that are no record weigh less.
    """

    kind: str
    body: str = ""
    date: PartialDate | None = None
    filters: tuple[tuple[str, str], ...] = ()
    is_record: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address relative to the site's root (`bodies/board/`, or empty for home), and its finished HTML.

    `html` is what stands in the page's article, its first heading included. `contents` is the table of contents:
    (level, words, fragment) of its headings. `kind` names the kind of page: home, timeline, minutes, person, ...
    Search finds those pages that have `search`. `head` is HTML of the page's own for its head.
    """

    address: str
    title: str
    html: str
    description: str = ""
    kind: str = ""
    lang: str = ""
    contents: tuple[tuple[int, str, str], ...] = ()
    search: SearchData | None = None
    head: str = ""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of the site that is no page, at `path` relative to the site's root."""

    path: str
    content: bytes
