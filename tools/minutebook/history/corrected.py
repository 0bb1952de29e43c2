"""Corrected words: what a correction changed, without what only says that there was one."""

import re
from dataclasses import replace

from minutebook.history.differences import Difference, find_difference
from minutebook.history.renamed import Renamed
from minutebook.history.texts import VersionText

STATEMENT = re.compile(r"^(`{3,}|~{3,})[ \t]*correction\b.*?(?:^\1[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
SAID_BY = frozenset({"status", "aliases"})


def find_corrected(before: VersionText, after: VersionText, renamed: Renamed) -> Difference:
    """What changed but for `correction` entries, the status that names minutes corrected, and the ids of what was renamed;
    empty where nothing else did."""
    if renamed.may_concern(before, after):
        before, after = renamed.followed(before), renamed.followed(after)
    return find_difference(_bare(before), _bare(after))


def _bare(text: VersionText) -> VersionText:
    values = {key: value for key, value in text.values.items() if key not in SAID_BY}
    return replace(text, values=values, text=STATEMENT.sub("", text.text))
