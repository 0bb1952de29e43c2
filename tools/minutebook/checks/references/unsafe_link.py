"""A link leads where a published page must not lead.

What: links and addresses begin with https:, http:, mailto: or tel:, or are paths inside records/. Those of the web have a
host that there can be.

Why: javascript: and data: run what somebody wrote on the reader's machine; file: and paths out of the archive lead
to one machine's disk. An address that no browser can read leads nowhere. The site leaves such links out.

Bad:
    [results](javascript:alert(1))

Good:
    [results](https://example.org/results)
"""

from collections.abc import Callable, Iterator
from functools import partial

from minutebook.archive import Archive
from minutebook.diagnostics import Place, Remark, Severity
from minutebook.quoting import quoted
from minutebook.reading.targets import SAFE_SCHEMES, is_readable, leaves_archive, scheme_of
from minutebook.reading.yaml import Key
from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.records.organisation import Organisation
from minutebook.records.person import Person

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for locate, target in _targets(record):
            scheme = scheme_of(target)
            if scheme and scheme not in SAFE_SCHEMES:
                yield Remark(
                    locate(),
                    f"The address {quoted(target)} begins with {scheme}:, which is not published.",
                    "Write an https: address.",
                )
            elif scheme and not is_readable(target):
                yield Remark(
                    locate(),
                    f"The address {quoted(target)} cannot be read: after {scheme}:// comes no host, or none that can be.",
                    "Copy the address from the browser once more; the site leaves the link out.",
                )
            elif not scheme and leaves_archive(record.path, target.partition("#")[0]):
                yield Remark(
                    locate(),
                    f"The link {quoted(target)} leads out of the archive.",
                    "Put the file under records/ and link to it there.",
                )


def _targets(record: Record[FrontMatter]) -> Iterator[tuple[Callable[[], Place], str]]:
    """Where each link and address leads, with what finds its place: that is asked of few."""
    yield from ((partial(record.locate_text, link.start), link.target) for link in record.text.links)
    yield from ((partial(record.locate, *keys), url) for keys, url in _addresses(record.front))


def _addresses(front: FrontMatter) -> Iterator[tuple[tuple[Key, ...], str]]:
    if isinstance(front, Organisation):
        if front.site:
            yield ("site",), front.site
        for key, source in front.bibliography.items():
            if source.url:
                yield ("bibliography", key, "url"), source.url
    if isinstance(front, Person):
        yield from ((("links", index, "url"), link.url) for index, link in enumerate(front.links))
