"""Searching: index a built site with Pagefind's binary, so that any file server can answer searches."""

import subprocess
from pathlib import Path

from pagefind_bin import get_executable

from minutebook.errors import MinutebookError
from minutebook.pagefind_order import settle_order

BUNDLE = "pagefind"
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
    ".mb-notice",
    ".mb-outcomes",
    ".mb-roll",
    ".mb-roll__head",
    ".mb-signatures",
    ".mb-tally__table",
    ".mb-terms thead",
    ".mb-unknown",
)
# Pagefind brings three interfaces of its own; the site has another.
UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


def index_site(folder: Path) -> None:
    """Write the search index of the site in `folder` to its `pagefind/`. Raises MinutebookError with Pagefind's last words."""
    command = [str(get_executable()), "--site", str(folder), "--output-path", str(folder / BUNDLE)]
    options = ["--exclude-selectors", ", ".join(IGNORED), "--silent"]
    result = subprocess.run([*command, *options], cwd=folder, capture_output=True, text=True, check=False)
    if result.returncode:
        words = (result.stderr or result.stdout).strip().splitlines() or [f"exit code {result.returncode}"]
        raise MinutebookError(f"Pagefind could not index the site: {words[-1]}")
    for pattern in UNUSED:
        for path in (folder / BUNDLE).glob(pattern):
            path.unlink()
    settle_order(folder / BUNDLE)
