"""What MkDocs logs while a site is served, in words for who writes records; what only engineers ask for is left out."""

import logging
import re

TIME = r"(?:\[([\d:]+)\] )?"
LINES = tuple(
    (re.compile(TIME + pattern), words)
    for pattern, words in (
        (r"(?:Building documentation|Cleaning site directory|Watching paths|Reloading browsers).*", ""),
        (r"Documentation built in ([\d.]+) seconds", r"The site is made (\2 s)."),
        (r"Detected file changes", r"A file was saved (\1): the site is made again."),
        (
            r"Serving on (\S+)",
            r"Look at it on \2 in a browser. It is made again whenever you save a file; Ctrl+C ends it.",
        ),
        (r"Shutting down\.\.\.", "Ended."),
    )
)
"""Patterns of whole lines and what is said instead; nothing, where that is empty."""


class InOurWords(logging.Formatter):
    """Lines of MkDocs in our words, others as they are; what is wrong says so first."""

    def format(self, record: logging.LogRecord) -> str:
        said = super().format(record)
        said = next((found.expand(words) for pattern, words in LINES if (found := pattern.fullmatch(said))), said)
        return said if record.levelno < logging.WARNING else f"{record.levelname}: {said}"


class Spoken(logging.StreamHandler):  # type: ignore[type-arg]  # its stream is standard error
    """Writes what there is to say, and no empty line for what is left out."""

    def emit(self, record: logging.LogRecord) -> None:
        if self.format(record):
            super().emit(record)
