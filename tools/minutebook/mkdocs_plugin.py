"""The MkDocs plugin: hands the finished pages and files of an archive to MkDocs, and holds no logic of its own."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_datetime

from minutebook import swap
from minutebook.diagnostics import Severity
from minutebook.errors import MinutebookError
from minutebook.load import load_archive
from minutebook.outputs.page import Page, Site
from minutebook.outputs.site.render import NAVIGATION, THEME
from minutebook.publish import publish
from minutebook.reading.files import RECORDS

log = logging.getLogger("mkdocs.plugins.minutebook")


class Settings(base.Config):
    """The plugin's settings in mkdocs.yml."""

    archive = options.Type(str, default="")
    """The folder that holds records/, relative to mkdocs.yml; by default the folder of mkdocs.yml."""
    keep_going = options.Type(bool, default=False)
    """Publish the records that can be read even if others cannot."""


class MinutebookPlugin(BasePlugin[Settings]):
    """Publishes the archive beside mkdocs.yml."""

    def __init__(self) -> None:
        self._is_serving = False
        self._target: Path | None = None
        self._aside: Path | None = None
        self.published: Site | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not config.use_directory_urls:
            raise PluginError(
                "minutebook needs use_directory_urls: true in mkdocs.yml, so that addresses are permanent."
            )
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(0, str(THEME))
        if not self._is_serving:
            self._target = Path(config.site_dir).resolve()
            self._aside = swap.begin(self._target)
            config.site_dir = str(self._aside)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        try:
            site = self._publish(config)
        except MinutebookError as error:
            raise PluginError(f"{error.message} {error.hint}".strip()) from error
        written = {file.src_uri for file in files.documentation_pages()}
        for page in site.pages:
            _add_page(page, files, config)
        for output in site.files:
            files.append(File.generated(config, output.path, content=output.content))
        for path, source in site.copies.items():
            files.append(File.generated(config, path, abs_src_path=str(source)))
        if config.nav is None:
            config.nav = _navigation(files, written)
        self.published = site
        return files

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        server.watch(str(self._folder(config) / RECORDS))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self._aside and self._target:
            swap.finish(self._aside, self._target)
            config.site_dir = str(self._target)
            self._aside = None

    def on_build_error(self, *, error: Exception) -> None:
        if self._aside:
            swap.abandon(self._aside)
            self._aside = None

    def _folder(self, config: MkDocsConfig) -> Path:
        return (Path(config.config_file_path or ".").parent / self.config.archive).resolve()

    def _publish(self, config: MkDocsConfig) -> Site:
        archive, diagnostics = load_archive(self._folder(config))
        broken = [diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]
        for diagnostic in broken:
            place = diagnostic.place
            log.error("%s:%s:%s: %s %s", place.path, place.line, place.column, diagnostic.message, diagnostic.hint)
        if broken and not (self._is_serving or self.config.keep_going):
            count = "1 error" if len(broken) == 1 else f"{len(broken)} errors"
            raise PluginError(f"Nothing was published: {count} in the records. The last site stays as it was.")
        site = config.site_url or (archive.organisation.front.site if archive.organisation else None) or ""
        return publish(archive, get_build_datetime().date(), site if not site or site.endswith("/") else f"{site}/")


class _FinishedPage(MkDocsPage):
    """A page whose HTML is made already: MkDocs neither reads nor converts anything."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self._page = page

    def read_source(self, config: MkDocsConfig) -> None:
        hidden = ["navigation"] if self._page.contents else ["navigation", "toc"]
        self.markdown = ""
        self.meta = {"title": self._page.title, "description": self._page.description, "hide": hidden}
        if not self._page.address:
            del self.meta["title"]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._page.html
        self.toc = _table_of_contents(self._page.contents)


def _add_page(page: Page, files: Files, config: MkDocsConfig) -> None:
    path = unquote(page.address).rstrip("/")
    uri = f"{path or 'index'}.md"
    if files.get_file_from_path(uri):
        return
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = f"{path}/index.html" if path else "index.html"
    file.page = _FinishedPage(page, file, config)
    files.append(file)


def _navigation(files: Files, written: set[str]) -> list[dict[str, str]]:
    """Home and the main pages that exist, then the hand-written ones."""
    pages = [{title: uri} for title, uri in NAVIGATION if files.get_file_from_path(uri)]
    known = {uri for _, uri in NAVIGATION}
    return [*pages, *(uri for uri in sorted(written) if uri not in known)]  # type: ignore[list-item]  # MkDocs takes both


def _table_of_contents(contents: tuple[tuple[int, str, str], ...]) -> TableOfContents:
    top: list[AnchorLink] = []
    path: list[AnchorLink] = []
    for level, words, fragment in contents:
        link = AnchorLink(words, fragment, level)
        while path and path[-1].level >= level:
            path.pop()
        (path[-1].children if path else top).append(link)
        path.append(link)
    return TableOfContents(top)
