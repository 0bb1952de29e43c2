"""A fenced block has a word that is almost an entry type.

What: the word after ``` is one of the entry types, or the name of a language, or nothing.

Why: a block with a misspelt word is shown as it stands, and its motion, vote or action counts nowhere.

Bad:
    ```motoin
    id: rent
    ```

Good:
    ```motion
    id: rent
    ```
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import closest, quoted
from minutebook.words import EntryType

SEVERITY = Severity.WARNING
ENTRY_WORDS = tuple(word.value for word in EntryType)


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for fence in record.text.fences:
            close = closest(fence.word, ENTRY_WORDS, 0.75) if fence.word and fence.word not in ENTRY_WORDS else None
            if close:
                yield Remark(
                    record.locate_text(fence.start),
                    f"{quoted(fence.word)} is no type of entry, so this block counts nowhere.",
                    f"Did you mean “{close}”? Types: {', '.join(ENTRY_WORDS)}.",
                )
