"""What a build says of errors in the records: the first of many, safe to see at a terminal, and how many more there are."""

import logging

import pytest
from mkdocs.exceptions import PluginError

from minutebook.diagnostics import Diagnostic, Place, Severity
from minutebook.mkdocs_words import tell

RED = Diagnostic(Place("records/a\x1b[31m.md", 3, 9), "wrong-value", "“\x1b[31m” is odd.", "", Severity.ERROR)


def test_of_many_errors_the_first_are_told_and_how_many_more_there_are(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "mkdocs.plugins.minutebook")
    with pytest.raises(PluginError, match=r"^Nothing was published: 3,000 errors in the records\."):
        tell([RED] * 3_000, goes_on=False)
    assert caplog.messages == [
        *["records/a<U+001B>[31m.md:3:9: “<U+001B>[31m” is odd."] * 20,
        "2,980 more errors; minutebook check shows them.",
    ]
    caplog.clear()
    tell([RED], goes_on=True)
    assert caplog.messages[1:] == ["What cannot be read is left out of the site until it is mended."]
