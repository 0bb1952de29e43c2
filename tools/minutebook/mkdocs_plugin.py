"""The MkDocs plugin: hands the finished pages and files of an archive to MkDocs, and holds no logic of its own."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from html import escape
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from minutebook import swap
from minutebook.archive import Archive
from minutebook.checks import check_archive
from minutebook.edit import Seen, make_edition, settled_address, site_address
from minutebook.errors import MinutebookError
from minutebook.frame import tidy
from minutebook.history.ledger import LEDGER
from minutebook.history.limits import NO_REPOSITORY, limits_of
from minutebook.history.read import reading_history, with_signatures
from minutebook.history.version import History
from minutebook.load import load_archive
from minutebook.mkdocs_files import (
    FinishedPage,
    PageFile,
    PlainFile,
    Shells,
    finished_file,
    page_file,
    uri_of,
    written_file,
    written_page,
)
from minutebook.mkdocs_links import drop_links_out
from minutebook.mkdocs_settings import INTERFACE, Settings, build_day, day_of, dress, speak
from minutebook.mkdocs_words import surviving, tell, warn_of_boxes
from minutebook.outputs.page import Page
from minutebook.outputs.pages import Pages, Site
from minutebook.outputs.repositories import files_address
from minutebook.outputs.site.band import band_words
from minutebook.outputs.site.render import NAVIGATION, THEME
from minutebook.past import Past, load_past
from minutebook.publish import publish_edition
from minutebook.reading.files import RECORDS, find_folder
from minutebook.searching.bundle import BUNDLE
from minutebook.searching.index import SearchIndex

OF_ADDRESSES = ("record-outside-folders", "case-clash")
"""The checks of files at whose address may be another: no site is made of them."""

PAST = "past"
"""The folder among the files made aside in which the archive of another day lies."""

log = logging.getLogger("mkdocs.plugins.minutebook")


class MinutebookPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Publishes the archive beside mkdocs.yml."""

    def __init__(self) -> None:
        self._is_serving = False
        self._hands = 1
        self._lang = INTERFACE
        self._target: Path | None = None
        self._aside: Path | None = None
        self._workshop: TemporaryDirectory[str] | None = None
        self._nav: Navigation
        self._search: SearchIndex | None = None
        self.published: Site | None = None
        self.says_errors = True
        """Whether what the operator did wrong becomes an error of MkDocs, with its exit code; else it is raised as it is."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_serving = command == "serve"
        if not self._is_serving:  # it watches files in threads, beside which forking is unsafe
            self._hands = self.config.processes or os.cpu_count() or 1

    def check(self, config: MkDocsConfig) -> None:
        """Raises MinutebookError where there is no archive, or mkdocs.yml asks for what cannot be."""
        if not config.use_directory_urls:
            raise MinutebookError(
                "minutebook needs use_directory_urls: true in mkdocs.yml, so that addresses are permanent."
            )
        self._days()
        build_day()
        records = find_folder(self._folder(config)) / RECORDS
        if not self._is_serving:
            swap.check_target(Path(config.site_dir).resolve(), records.resolve())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        with self._said():
            self.check(config)
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(0, str(THEME))
        dress(config)
        if warning := speak(config):
            log.warning(warning)
        config.extra["minutebook_band"] = band_words(*self._days())
        self._abandon()  # what a site that could not be made again left, while another is served
        self._target = Path(config.site_dir).resolve()
        self._aside = swap.begin(self._target)
        config.site_dir = str(self._aside)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for warning in drop_links_out(files, config, self._folder(config)):
            log.warning(warning)
        with self._said():
            site = self._publish(config)
        written = {file.src_uri for file in files.documentation_pages()}
        main = {uri: title for title, uri in NAVIGATION}
        for address in site.pages.in_step:
            _add_page(address, site.pages, files, config, main)
        for path in site.files.paths:
            files.append(finished_file(path, site.files, config))
        for path, source in site.copies.items():
            files.append(PlainFile.generated(config, path, abs_src_path=str(source)))
        for path in site.written:
            files.append(written_file(path, config))
        if config.nav is None:
            config.nav = _navigation(files, written)
        self.published = site
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._nav = nav
        return nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        shells = Shells(env, config, self._nav, files)
        self._stop_searching()
        self._search = SearchIndex(self._lang, Path(config.site_dir) / BUNDLE)
        for file in files:
            if isinstance(file, PageFile):
                file.shells, file.find = shells, self._find
        return env

    def on_post_page(self, output: str, /, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        if not isinstance(page, FinishedPage):
            self._find(written_page(page))
        return tidy(output, config.site_name)

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        if template_name.endswith(".html"):
            return tidy(output, config.site_name)
        if template_name != "sitemap.xml" or not config.site_url or not self.published:
            return output
        main = {uri for _, uri in NAVIGATION}
        base = config.site_url if config.site_url.endswith("/") else f"{config.site_url}/"
        others = (address for address in self.published.pages.addresses if uri_of(address) not in main)
        locations = "".join(f"    <url><loc>{escape(base + address)}</loc></url>\n" for address in others)
        return output.replace("</urlset>", f"{locations}</urlset>")

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        server.watch(str(self._folder(config) / RECORDS))
        server.builder = surviving(server.builder)
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self._clear_workshop()
        with self._said():
            if self._search:
                self._search.write(self._hands)
        if self._aside and self._target:
            swap.finish(self._aside, self._target)
            config.site_dir = str(self._target)
            self._aside = None

    def on_shutdown(self) -> None:
        self._stop_searching()
        self._clear_workshop()
        self._abandon()

    def _abandon(self) -> None:
        """Remove a site that was not finished: it failed, or was stopped."""
        if self._aside:
            swap.abandon(self._aside)
            self._aside = None

    def _clear_workshop(self) -> None:
        """The files of an earlier day were copied, or nobody needs them any more."""
        if self._workshop:
            self._workshop.cleanup()
            self._workshop = None

    @contextmanager
    def _said(self) -> Iterator[None]:
        """What the operator did wrong, as MkDocs says such things, unless our own command says it."""
        try:
            yield
        except MinutebookError as error:
            if self.says_errors:
                raise PluginError(f"{error.message} {error.hint}".strip()) from error
            raise

    def _find(self, page: Page) -> None:
        with self._said():
            assert self._search is not None
            self._search.add(page)

    def _stop_searching(self) -> None:
        if self._search:
            self._search.close()
            self._search = None

    def _days(self) -> tuple[date | None, date | None]:
        """The days that `as_of` and `known_at` name. Raises MinutebookError where one is no date."""
        return day_of("as_of", self.config.as_of), day_of("known_at", self.config.known_at)

    def _folder(self, config: MkDocsConfig) -> Path:
        return (Path(config.config_file_path or ".").parent / self.config.archive).resolve()

    def _publish(self, config: MkDocsConfig) -> Site:
        folder = self._folder(config)
        as_of, known_at = self._days()
        with reading_history(folder, self.config.branch or None, with_texts=True) as history_of:
            archive, diagnostics = load_archive(folder)
            goes_on = self._is_serving or self.config.keep_going
            tell((*diagnostics, *check_archive(archive, OF_ADDRESSES)), goes_on=goes_on)
            history = history_of(archive)
        organisation = archive.organisation
        self._lang = (organisation.front.lang if organisation else None) or INTERFACE
        is_named = organisation is not None and organisation.front.title == config.site_name
        config.extra["minutebook_lang"] = self._lang if is_named and self._lang.partition("-")[0] != INTERFACE else ""
        site = settled_address(config.site_url) if config.site_url else site_address(archive)
        repository = files_address(config.repo_url or "", self.config.archive)
        config.site_url = site  # where only the organisation's record gives it, MkDocs' own files name it too
        for limit in limits_of(folder, archive, history):
            log.log(logging.INFO if limit == NO_REPOSITORY else logging.WARNING, limit)
        if history is not None and history.ledger.problems:
            log.warning("%s has lines that cannot be read; minutebook check says which.", LEDGER)
        history = with_signatures(history) if history and self.config.signatures else history
        forms = tuple(dict.fromkeys(self.config.documents))
        if "pdf" in forms:
            warn_of_boxes(archive)
        past = self._load_past(archive, history, known_at)
        today = as_of or known_at or build_day()
        edition = make_edition(archive, today, site, history=history, seen=Seen(as_of, past), hands=self._hands)
        edition = replace(edition, repository=repository, documents=forms, has_data=self.config.dataset)
        return publish_edition(edition, Path(config.site_dir), self._hands)

    def _load_past(self, archive: Archive, history: History | None, known_at: date | None) -> Past | None:
        if not known_at:
            return None
        self._clear_workshop()
        self._workshop = TemporaryDirectory(prefix="minutebook-")
        return load_past(archive, history, known_at, Path(self._workshop.name) / PAST)


def _add_page(address: str, pages: Pages, files: Files, config: MkDocsConfig, main: dict[str, str]) -> None:
    """Add a page; those in the navigation go through MkDocs, which marks where the reader is. Hand-written pages win."""
    uri = uri_of(address)
    if files.get_file_from_path(uri):
        return
    if uri in main:
        file = File.generated(config, uri, content="")
        file.page = FinishedPage(pages.at(address), file, config, main[uri])
        files.append(file)
        return
    copied = page_file(address, config)
    copied.pages = pages
    files.append(copied)


def _navigation(files: Files, written: set[str]) -> list[object]:
    """Home and the main pages that exist, then the hand-written ones; those in a folder are a section, its index first."""
    pages = [{title: uri} for title, uri in NAVIGATION if files.get_file_from_path(uri)]
    known = {uri for _, uri in NAVIGATION}
    own = sorted(
        written - known, key=lambda uri: ("/" in uri, uri.rpartition("/")[0], not uri.endswith("/index.md"), uri)
    )
    sections = groupby((uri for uri in own if "/" in uri), lambda uri: uri.partition("/")[0])
    titled = [{folder.replace("-", " ").capitalize(): list(uris)} for folder, uris in sections]
    return [*pages, *(uri for uri in own if "/" not in uri), *titled]
