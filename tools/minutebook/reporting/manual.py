"""A check's manual in its parts, read from the docstring of its module."""

import re
import textwrap
from dataclasses import dataclass

PARTS = re.compile(r"^(What|Why|Bad|Good):[ ]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manual:
    """`summary` is the first sentence; `what` and `why` are paragraphs, `bad` and `good` records as written."""

    summary: str
    what: str
    why: str
    bad: str
    good: str


def read_manual(docstring: str) -> Manual:
    """Split a docstring at `What:`, `Why:`, `Bad:` and `Good:`; a part that is missing is empty."""
    summary, *rest = PARTS.split(docstring)
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    return Manual(
        _joined(summary),
        _joined(parts.get("What", "")),
        _joined(parts.get("Why", "")),
        _example(parts.get("Bad", "")),
        _example(parts.get("Good", "")),
    )


def _joined(text: str) -> str:
    words = " ".join(text.split())
    return words[:1].upper() + words[1:]


def _example(text: str) -> str:
    return textwrap.dedent(text.strip("\n")).rstrip()
