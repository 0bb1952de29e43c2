"""Publish: the second half of the line, from the archive to all pages and files of its site, as values."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from minutebook.addresses import ascii_url
from minutebook.archive import Archive
from minutebook.as_of import archive_as_of, history_as_of, timeline_as_of, view_as_of
from minutebook.errors import MinutebookError
from minutebook.hands import Hands, always
from minutebook.history.version import History
from minutebook.lag.figures import build_figures
from minutebook.lag.meeting_lag import measure_meetings
from minutebook.lag.public_lag import public_lags
from minutebook.outputs.calendars.write import render_calendars
from minutebook.outputs.dataset.dataset import Dataset
from minutebook.outputs.dataset.write import LARGE, begin_dataset, finish_dataset
from minutebook.outputs.dataset.written import Files
from minutebook.outputs.documents.write import render_documents
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.write import render_feeds
from minutebook.outputs.markdown_files import render_sources
from minutebook.outputs.page import Page, SiteFile
from minutebook.outputs.pages import KeptFile, KeptPage, Pages, Site, SiteFiles, keep_files, keep_pages
from minutebook.outputs.redirects import render_redirects
from minutebook.outputs.sheaf import Sheaf
from minutebook.outputs.site.band import band_words
from minutebook.outputs.site.clean import address_of_file
from minutebook.outputs.site.heads import with_head
from minutebook.outputs.site.press import Press, build_press
from minutebook.outputs.site.render import RenderPages, dataset_families, page_families, site_assets
from minutebook.outputs.site.timeline_data import render_timeline_data
from minutebook.outside import Here, Outside
from minutebook.past import Past
from minutebook.public import View, public_view
from minutebook.public_history import PublicHistory, public_history
from minutebook.public_past import public_past
from minutebook.reading.mkdocs_yml import stated_site
from minutebook.reading.targets import is_web_address
from minutebook.rules.evidence import public_evidence
from minutebook.rules.judge import build_findings
from minutebook.timeline import derive_events, join_timeline

DATA = "data"
"""The folder of the site in which the dataset lies."""


@dataclass(frozen=True)
class Seen:
    """Of which day an archive is seen: with `as_of`, what had happened by then; with `past`, what the public knew then."""

    as_of: date | None = None
    past: Past | None = None


TODAY = Seen()
SPELL = 1.5
"""Seconds for which one process helps to make pages. For each that is forked, what this one writes to is copied anew."""
FILES: tuple[Callable[[Edition], Iterable[SiteFile]], ...] = (
    render_documents,
    render_feeds,
    render_timeline_data,
    render_sources,
    render_calendars,
    lambda edition: site_assets(),
)
"""What makes the files that are no pages, apart from redirects, which give way to pages."""


@dataclass(frozen=True, slots=True)
class Made:
    """What one task made of an edition; the content of pages and files lies in the task's sheaf."""

    pages: Sequence[KeptPage] = ()
    files: Sequence[KeptFile] = ()
    dataset: Dataset | None = None


Task = Callable[[Sheaf], Made]
Filled = list[tuple[Sheaf, Made]]


def publish_edition(edition: Edition, folder: Path | None = None, hands: int = 1) -> Site:
    """Make the site of an edition; `hands` is how many processes may be busy at once.

    `folder` is the site's own, for what is too large to be held: where the edition has data, it is written there, in its place.
    """
    edition = replace(edition, has_data=edition.has_data and folder is not None)
    press = build_press(edition)
    both = Hands(hands, SPELL)
    tasks = [*_file_tasks(edition), *_page_tasks(press, both)]  # pages last: two processes can share those of a family
    if edition.has_data and folder:
        made, dataset = _beside_dataset(tasks, edition, folder, both)
        press = replace(press, edition=replace(edition, dataset=dataset))
    else:
        made, dataset = _carry_out(tasks, folder, both), None
    made += _carry_out([partial(_make_pages, family, press, both) for family in dataset_families()], folder, both)
    pages = Pages(((sheaf, each.pages) for sheaf, each in made), partial(_with_head, press))
    made += _carry_out([partial(_make_redirects, pages, edition)], folder, both)
    written = tuple(f"{DATA}/{file.path}" for file in dataset.files) if dataset else ()
    return Site(pages, SiteFiles((sheaf, each.files) for sheaf, each in made), _copies(edition, folder), written)


def make_edition(
    archive: Archive,
    today: date,
    site_url: str = "",
    *,
    history: History | None = None,
    seen: Seen = TODAY,
    hands: int = 1,
) -> Edition:
    """What all outputs are made from, of an archive as it is on the day `today`; what a site may have besides, `replace` adds.

    `site_url` is as in Edition; `history` is what git says, if it was asked. With two hands, its texts are read beside all that
    needs none.
    """
    view = public_view(archive)
    reading = _reading(history, archive, view, hands)
    if history and seen.past:
        view, then = public_past(seen.past, archive, history, view)
        archive, history, reading = seen.past.archive, history.until(seen.past.position), nullcontext(lambda: then)
    with reading as read:
        if seen.as_of:
            archive, view = archive_as_of(archive, seen.as_of), view_as_of(view, seen.as_of)
        evidence = public_evidence(view, today, partial(_known, read, view, seen))
        events = derive_events(view)
        findings = build_findings(evidence)
        known = evidence.history
    timeline = join_timeline(events, view, known, findings)
    timeline = timeline_as_of(timeline, seen.as_of) if seen.as_of else timeline
    lags = build_figures(public_lags(measure_meetings(archive, view, history, today, known), view))
    band = band_words(seen.as_of, seen.past.day if seen.past else None)
    return Edition(view, timeline, today, site_url, history=known, findings=findings, lags=lags, band=band)


def _reading(
    history: History | None, archive: Archive, view: View, hands: int
) -> AbstractContextManager[Callable[[], PublicHistory | None]]:
    """What is known of the history, once it is asked for; with two hands another process reads it meanwhile."""
    if history is None:
        return nullcontext(lambda: None)
    return Hands(hands).beside(partial(public_history, history, archive, view))


def _known(read: Callable[[], PublicHistory | None], view: View, seen: Seen) -> PublicHistory | None:
    known = read()
    return history_as_of(known, view) if known and seen.as_of else known


def site_address(archive: Archive) -> str:
    """The site's address as mkdocs.yml gives it, or else the organisation's record, settled as below; empty where none does."""
    organisation = archive.organisation
    return settled_address(stated_site(archive.folder) or (organisation.front.site if organisation else None) or "")


def settled_address(site: str) -> str:
    """A site's address in ASCII, with a slash at its end; empty where it is. Raises MinutebookError where it can be none."""
    hint = "Correct it: `site_url` in mkdocs.yml, or `site` in records/organisation.md."
    if site and not is_web_address(site):
        example = "it is no address such as https://minutes.example.org/"
        raise MinutebookError(f"“{site}” cannot be the address of a site: {example}.", hint)
    try:
        site = ascii_url(site)
    except ValueError as error:
        raise MinutebookError(f"“{site}” cannot be the address of a site: {error}.", hint) from error
    return site if not site or site.endswith("/") else f"{site}/"


def _beside_dataset(tasks: Sequence[Task], edition: Edition, folder: Path, hands: Hands) -> tuple[Filled, Dataset]:
    """Carry out tasks, with two hands while another process writes the forms of the dataset; what both made.

    With one hand that process is awaited first, and a small archive is not worth it.
    """
    data = folder / DATA
    is_small = hands.count < 2 and len(edition.view.archive.records) < LARGE
    with Here[Files]() if is_small else Outside[Files]() as outside:
        begun = begin_dataset(edition, data, outside, hands.count, folder)
        if hands.count < 2:
            outside.results()
        made = _carry_out(tasks, folder, hands, outside.is_done)
        return made, finish_dataset(edition, data, (begun, *outside.results()))


def _carry_out(
    tasks: Sequence[Task], folder: Path | None, hands: Hands, may_help: Callable[[], bool] = always
) -> Filled:
    """What each task made, with the sheaf that it filled."""
    sheaves = [Sheaf(folder) for _ in tasks]
    done = hands.work_through([partial(task, sheaf) for task, sheaf in zip(tasks, sheaves, strict=True)], may_help)
    return list(zip(sheaves, done, strict=True))


def _page_tasks(press: Press, hands: Hands) -> Iterator[Task]:
    return (partial(_make_pages, family, press, hands) for family in page_families())


def _file_tasks(edition: Edition) -> Iterator[Task]:
    return (partial(_make_files, render, edition) for render in FILES)


def _make_pages(family: RenderPages, press: Press, hands: Hands, sheaf: Sheaf) -> Made:
    return Made(pages=keep_pages(hands.among(family(press)), sheaf))


def _make_files(render: Callable[[Edition], Iterable[SiteFile]], edition: Edition, sheaf: Sheaf) -> Made:
    return Made(files=keep_files(render(edition), sheaf))


def _make_redirects(pages: Pages, edition: Edition, sheaf: Sheaf) -> Made:
    return Made(files=keep_files(render_redirects(edition, pages.addresses), sheaf))


def _with_head(press: Press, page: Page, pages: Pages) -> Page:
    return with_head(page, press, pages.addresses)


def _copies(edition: Edition, folder: Path | None) -> dict[str, Path]:
    """The archive's other files by where they are published; what is there already stays."""
    archive = edition.view.archive
    copies = {unquote(address_of_file(file.path)): archive.folder / file.path for file in archive.files}
    return {path: file for path, file in copies.items() if not (folder and (folder / path).exists())}
