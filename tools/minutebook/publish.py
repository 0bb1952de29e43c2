"""Publish: the second half of the line, from the archive to all pages and files of its site, as values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from minutebook.archive import Archive
from minutebook.as_of import archive_as_of, history_as_of, timeline_as_of, view_as_of
from minutebook.history.version import History
from minutebook.lag.figures import build_figures
from minutebook.lag.meeting_lag import measure_meetings
from minutebook.lag.public_lag import public_lags
from minutebook.outputs.calendars.write import render_calendars
from minutebook.outputs.dataset.beside import NAME
from minutebook.outputs.dataset.write import write_dataset
from minutebook.outputs.documents.write import render_documents
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.write import render_feeds
from minutebook.outputs.markdown_files import render_sources
from minutebook.outputs.page import SiteFile
from minutebook.outputs.pages import Pages, Site, SiteFiles
from minutebook.outputs.redirects import render_redirects
from minutebook.outputs.site.clean import address_of_file
from minutebook.outputs.site.render import render_site, site_assets
from minutebook.outputs.site.timeline_data import render_timeline_data
from minutebook.past import Past
from minutebook.public import public_view
from minutebook.public_history import public_history
from minutebook.public_past import public_past
from minutebook.rules.evidence import public_evidence
from minutebook.rules.judge import build_findings
from minutebook.timeline import build_timeline

DATA = "data"
"""The folder of the site in which the dataset lies."""


@dataclass(frozen=True)
class Seen:
    """Of which day an archive is seen: with `as_of`, what had happened by then; with `past`, what the public knew then."""

    as_of: date | None = None
    past: Past | None = None


TODAY = Seen()


def publish(
    archive: Archive,
    today: date,
    site_url: str = "",
    repository: str = "",
    history: History | None = None,
    documents: tuple[str, ...] = (),
    workshop: Path | None = None,
    hands: int = 1,
    seen: Seen = TODAY,
) -> Site:
    """Make the site of an archive as it is on the day `today`; `site_url` is absolute and ends in `/`, or is empty.

    `repository` and `documents` are as in Edition; `history` is what git says, if it was asked.
    `workshop` is a folder for files that are too large to be held: the dataset is made there, or not at all.
    `hands` is how many processes may be busy at once.
    """
    edition = make_edition(archive, today, site_url, repository, history, documents, seen)
    view = edition.view.archive
    copies = {address_of_file(file.path): view.folder / file.path for file in view.files}
    if workshop:
        beside = workshop / "beside"
        edition = replace(edition, has_data=True)
        dataset = write_dataset(edition, workshop / DATA, hands, beside)
        edition = replace(edition, dataset=dataset)
        copies |= {f"{DATA}/{file.path}": dataset.folder / file.path for file in dataset.files}
        copies |= {file.relative_to(beside).as_posix(): file for file in sorted(beside.rglob(NAME))}
    pages = render_site(edition, hands)
    return Site(pages, SiteFiles(_render_files(edition, pages)), copies)


def make_edition(
    archive: Archive,
    today: date,
    site_url: str = "",
    repository: str = "",
    history: History | None = None,
    documents: tuple[str, ...] = (),
    seen: Seen = TODAY,
) -> Edition:
    """What all outputs are made from, as in `publish`."""
    view, known = public_view(archive), None
    if history and seen.past:
        view, known = public_past(seen.past, archive, history, view)
        archive, history = seen.past.archive, history.until(seen.past.position)
    elif history:
        known = public_history(history, archive, view)
    if seen.as_of:
        archive, view = archive_as_of(archive, seen.as_of), view_as_of(view, seen.as_of)
        known = history_as_of(known, view) if known else None
    findings = build_findings(public_evidence(view, today, known))
    timeline = build_timeline(view, known, findings)
    timeline = timeline_as_of(timeline, seen.as_of) if seen.as_of else timeline
    lags = build_figures(public_lags(measure_meetings(archive, view, history, today, known), view))
    return Edition(view, timeline, today, site_url, repository, known, documents, findings, lags)


def site_address(archive: Archive) -> str:
    """The site's address as the organisation's record gives it, with a slash at its end; empty where it gives none."""
    organisation = archive.organisation
    site = (organisation.front.site if organisation else None) or ""
    return site if not site or site.endswith("/") else f"{site}/"


def _render_files(edition: Edition, pages: Pages) -> Iterator[SiteFile]:
    yield from site_assets()
    yield from render_timeline_data(edition)
    yield from render_feeds(edition)
    yield from render_calendars(edition)
    yield from render_sources(edition)
    yield from render_documents(edition)
    yield from render_redirects(edition, pages.addresses)
