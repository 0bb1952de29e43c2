"""Sources: what a record was made from, as a reader would cite it."""

from dataclasses import dataclass

from minutebook.addresses import whole_url
from minutebook.labels import WITHHELD
from minutebook.outputs.edition import Edition
from minutebook.reading.targets import may_be_published
from minutebook.records.front import Cited, FrontMatter
from minutebook.records.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Citation:
    """`url` is empty where there is none that is safe to link to."""

    title: str
    url: str
    about: str


def citations(front: FrontMatter, edition: Edition) -> tuple[Citation, ...]:
    """The sources of a record, those named by a short id with what the organisation's bibliography says."""
    organisation = edition.view.archive.organisation
    known = organisation.front.bibliography if organisation else {}
    shown = (WITHHELD if edition.view.is_withheld(source) else source for source in front.sources)
    return tuple(_cite(known[source]) if source in known else _plain(source) for source in shown)


def bibliography(front: Organisation) -> tuple[Citation, ...]:
    """What the records are made from, beside the organisation's own sources."""
    return tuple(_cite(cited) for short, cited in front.bibliography.items() if short not in front.sources)


def safe_url(url: str | None) -> str:
    return whole_url(url) if url and may_be_published(url) else ""


def _cite(cited: Cited) -> Citation:
    published = cited.publisher or ""
    date = cited.date.words if cited.date and cited.date.words not in published else ""
    parts = (cited.author, published, date)
    return Citation(cited.title, safe_url(cited.url), ", ".join(part for part in parts if part))


def _plain(source: str) -> Citation:
    """A title or an address that the record states itself."""
    return Citation(source, safe_url(source) if " " not in source else "", "")
