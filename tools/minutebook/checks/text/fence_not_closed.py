"""A fenced block is opened and not closed.

What: each block that a line of three or more ` or ~ opens is closed by another such line, as long and of the same sign.

Why: a block without an end goes on to the end of the record, and takes with it all items, motions and votes that follow.

Bad:
    ```motion
    id: rent
    title: Raise the rent

    ## 2. Repairs

Good:
    ```motion
    id: rent
    title: Raise the rent
    ```

    ## 2. Repairs
"""

import re
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.reading.markdown import Fence

SEVERITY = Severity.WARNING
OPENING = re.compile(rb"`{3,}|~{3,}")


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        data = record.text.source.encode()
        for fence in record.text.fences:
            sign = OPENING.match(data, fence.start)
            if sign and not _is_closed(data, fence, sign[0]):
                yield Remark(
                    record.locate_text(fence.start, len(sign[0])),
                    "The block that begins here is not closed, so that all that follows is taken for a part of it.",
                    f"Write a line {sign[0].decode()} where it ends.",
                )


def _is_closed(data: bytes, fence: Fence, sign: bytes) -> bool:
    last = data[fence.start : fence.end].rstrip().rpartition(b"\n")[2].lstrip(b"> \t")
    return len(last) >= len(sign) and not last.strip(sign[:1]) and b"\n" in data[fence.start : fence.end].rstrip()
