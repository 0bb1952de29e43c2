"""The search index of a site in the making: takes the pages that search finds as they are written, then writes the index."""

from pathlib import Path

from minutebook.outputs.page import Page
from minutebook.searching.engine import Engine
from minutebook.searching.lean import render_lean
from minutebook.searching.merge import merge_shares
from minutebook.searching.share import Share, take_share

SHARE = 600
"""How many pages one process of Pagefind is given; it needs 105 MB for them."""
UNDATED = "0000"
"""Search leaves out what has no date when it sorts by date; so pages without one are the oldest."""
# What repeats other pages or frames the text: searching for a motion should find its record, not each list that names it.
IGNORED = (
    ".mb-kicker",
    ".mb-card__kind",
    ".mb-count",
    ".mb-events",
    ".mb-facts--small",
    ".mb-foot .mb-permanent",
    ".mb-label",
    ".mb-life",
    ".mb-note--satisfied",  # it says again what was moved and carried: a quarter of all words, where rules bind
    ".mb-notice",
    ".mb-outcomes",
    ".mb-roll",
    ".mb-roll__head",
    ".mb-signatures",
    ".mb-tally__table",
    ".mb-terms thead",
    ".mb-unknown",
)


class SearchIndex:
    """Gives pages to Pagefind in shares, of which one is filled while the index of another is made. Whoever makes one closes it.

    `lang` is the site's language. The index comes into the folder `bundle`.
    Its methods raise MinutebookError with Pagefind's last words.
    """

    def __init__(self, lang: str, bundle: Path, share: int = SHARE) -> None:
        self._lang, self._bundle, self._share = lang.lower(), bundle, share  # Pagefind names languages in lower case
        self._dates: dict[str, str] = {}
        self._shares: list[Share] = []
        self._filled: Engine | None = None
        self._made: Engine | None = None

    def add(self, page: Page) -> None:
        """Take a page; what search is not to find is passed over."""
        if page.search is None:
            return
        self._filled = self._filled or Engine(IGNORED)
        self._filled.add(page.address, render_lean(page, page.search, self._lang))
        self._dates[f"/{page.address}"] = str(page.search.date or UNDATED)
        if self._filled.pages == self._share:
            self._begin_share()

    def write(self, hands: int = 1) -> None:
        """Write the index of all pages, by as many processes as there are `hands`; where there are none, there is no index."""
        if self._filled:
            self._begin_share()
        self._finish_share()
        if self._shares:
            merge_shares(self._shares, self._dates, self._lang, self._bundle, hands)

    def close(self) -> None:
        """End the processes that a build which failed has left."""
        for engine in (self._filled, self._made):
            if engine:
                engine.close()
        self._filled = self._made = None

    def _begin_share(self) -> None:
        assert self._filled is not None
        self._finish_share()
        self._made, self._filled = self._filled, None
        self._made.begin_index()

    def _finish_share(self) -> None:
        if self._made:
            self._shares.append(take_share(self._made.finish(), self._lang, self._bundle))
            self._made = None
