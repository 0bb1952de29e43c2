"""Publish: the last third of the line, from an edition to all pages and files of its site, as values."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from minutebook.hands import Hands, always
from minutebook.outputs.calendars.write import render_calendars
from minutebook.outputs.dataset.dataset import DATA, Dataset
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
from minutebook.outputs.site.clean import address_of_file
from minutebook.outputs.site.heads import with_head
from minutebook.outputs.site.press import Press, build_press
from minutebook.outputs.site.render import RenderPages, dataset_families, page_families, site_assets
from minutebook.outputs.site.timeline_data import render_timeline_data
from minutebook.outside import Here, Outside

SPELL = 1.5
"""Seconds for which one process helps to make pages. For each that is forked, what this one writes to is copied anew."""
FILES: tuple[Callable[[Edition], Iterable[SiteFile]], ...] = (
    render_documents,  # by typst, whose threads no forked process has: `UNFORKED`
    render_feeds,
    render_timeline_data,
    render_sources,
    render_calendars,
    lambda edition: site_assets(),
)
"""What makes the files that are no pages, apart from redirects, which give way to pages."""
UNFORKED = 1
"""How many tasks, the first, no forked process may do."""


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
        made, dataset = _carry_out(tasks, folder, both, own=UNFORKED), None
    made += _carry_out([partial(_make_pages, family, press, both) for family in dataset_families()], folder, both)
    pages = Pages(((sheaf, each.pages) for sheaf, each in made), partial(_with_head, press))
    made += _carry_out([partial(_make_redirects, pages, edition)], folder, both)
    written = tuple(f"{DATA}/{file.path}" for file in dataset.files) if dataset else ()
    return Site(pages, SiteFiles((sheaf, each.files) for sheaf, each in made), _copies(edition, folder), written)


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
        made = _carry_out(tasks, folder, hands, outside.is_done, UNFORKED)
        return made, finish_dataset(edition, data, (begun, *outside.results()))


def _carry_out(
    tasks: Sequence[Task], folder: Path | None, hands: Hands, may_help: Callable[[], bool] = always, own: int = 0
) -> Filled:
    """What each task made, with the sheaf that it filled."""
    sheaves = [Sheaf(folder) for _ in tasks]
    done = hands.work_through([partial(task, sheaf) for task, sheaf in zip(tasks, sheaves, strict=True)], may_help, own)
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
