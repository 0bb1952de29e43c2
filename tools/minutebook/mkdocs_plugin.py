"""The MkDocs plugin: hands the finished pages and files of an archive to MkDocs, and holds no logic of its own."""

import logging
from collections.abc import Callable
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_datetime

from minutebook import swap
from minutebook.checks import check_archive
from minutebook.diagnostics import Severity
from minutebook.errors import MinutebookError
from minutebook.load import load_archive
from minutebook.outputs.page import TITLE_ID, Page, Site, SiteFile
from minutebook.outputs.repositories import files_address
from minutebook.outputs.site.render import NAVIGATION, THEME
from minutebook.publish import publish
from minutebook.reading.files import RECORDS, find_folder
from minutebook.searching import index_site
from minutebook.shell import Shell, cut, sample

WITHOUT_ADDRESS = "record-outside-folders"
"""The check whose records have no page: at their address may be another."""

log = logging.getLogger("mkdocs.plugins.minutebook")


class Settings(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """The plugin's settings in mkdocs.yml."""

    archive = options.Type(str, default="")
    """The folder that holds records/, relative to mkdocs.yml; by default the folder of mkdocs.yml."""
    keep_going = options.Type(bool, default=False)
    """Publish the records that can be read even if others cannot."""


class MinutebookPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Publishes the archive beside mkdocs.yml."""

    def __init__(self) -> None:
        self._is_serving = False
        self._target: Path | None = None
        self._aside: Path | None = None
        self._nav: Navigation
        self.published: Site | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_serving = command == "serve"

    def check(self, config: MkDocsConfig) -> None:
        """Raises MinutebookError where there is no archive, or mkdocs.yml asks for what cannot be."""
        if not config.use_directory_urls:
            raise MinutebookError(
                "minutebook needs use_directory_urls: true in mkdocs.yml, so that addresses are permanent."
            )
        records = find_folder(self._folder(config)) / RECORDS
        if not self._is_serving:
            swap.check_target(Path(config.site_dir).resolve(), records.resolve())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        try:
            self.check(config)
        except MinutebookError as error:
            raise PluginError(f"{error.message} {error.hint}".strip()) from error
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
        main = {uri: title for title, uri in NAVIGATION}
        for page in site.pages:
            _add_page(page, files, config, main)
        for output in site.files:
            files.append(_plain_file(output, config))
        for path, source in site.copies.items():
            files.append(_PlainFile.generated(config, path, abs_src_path=str(source)))
        if config.nav is None:
            config.nav = _navigation(files, written)
        self.published = site
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._nav = nav
        return nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        shells = _Shells(env, config, self._nav, files)
        for file in files:
            if isinstance(file, _PageFile):
                file.shells = shells
        return env

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        if template_name != "sitemap.xml" or not config.site_url or not self.published:
            return output
        main = {uri for _, uri in NAVIGATION}
        base = config.site_url if config.site_url.endswith("/") else f"{config.site_url}/"
        others = (page.address for page in self.published.pages if _uri(page.address) not in main)
        locations = "".join(f"    <url><loc>{escape(base + address)}</loc></url>\n" for address in others)
        return output.replace("</urlset>", f"{locations}</urlset>")

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        server.watch(str(self._folder(config) / RECORDS))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        try:
            index_site(Path(config.site_dir))
        except MinutebookError as error:
            raise PluginError(error.message) from error
        if self._aside and self._target:
            swap.finish(self._aside, self._target)
            config.site_dir = str(self._target)
            self._aside = None

    def on_shutdown(self) -> None:
        if self._aside:  # the build failed or was stopped
            swap.abandon(self._aside)
            self._aside = None

    def _folder(self, config: MkDocsConfig) -> Path:
        return (Path(config.config_file_path or ".").parent / self.config.archive).resolve()

    def _publish(self, config: MkDocsConfig) -> Site:
        archive, diagnostics = load_archive(self._folder(config))
        diagnostics += check_archive(archive, [WITHOUT_ADDRESS])
        broken = [diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]
        for diagnostic in broken:
            place = diagnostic.place
            log.error("%s:%s:%s: %s %s", place.path, place.line, place.column, diagnostic.message, diagnostic.hint)
        if broken and not (self._is_serving or self.config.keep_going):
            count = "1 error" if len(broken) == 1 else f"{len(broken)} errors"
            raise PluginError(f"Nothing was published: {count} in the records. The last site stays as it was.")
        site = config.site_url or (archive.organisation.front.site if archive.organisation else None) or ""
        repository = files_address(config.repo_url or "", self.config.archive)
        site = site if not site or site.endswith("/") else f"{site}/"
        return publish(archive, get_build_datetime().date(), site, repository)


class _FinishedPage(MkDocsPage):
    """A page whose HTML is made already: MkDocs neither reads nor converts anything."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, tab: str = "") -> None:
        super().__init__(tab or page.title, file, config)
        self._page = page

    def read_source(self, config: MkDocsConfig) -> None:
        hidden = ["navigation"] if self._page.contents else ["navigation", "toc"]
        self.markdown = ""
        self.meta = {
            "title": self._page.title,
            "description": self._page.description,
            "hide": hidden,
            "head": self._page.head,
        }
        if not self._page.address:
            del self.meta["title"]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._page.html
        self.toc = _table_of_contents(self._page)


class _Shells:
    """The theme's page, rendered once for each depth and section of the site."""

    def __init__(self, env: Environment, config: MkDocsConfig, nav: Navigation, files: Files) -> None:
        self._env, self._config, self._nav, self._files = env, config, nav, files
        self._made: dict[tuple[int, str, bool], Shell] = {}

    def fill(self, page: Page) -> str:
        section = page.address.partition("/")[0]
        key = (page.address.count("/"), section, bool(page.contents))
        if key not in self._made:
            self._made[key] = self._make(page, section)
        return self._made[key].fill(page)

    def _make(self, page: Page, section: str) -> Shell:
        model = sample(page.address, has_contents=bool(page.contents))
        file = _page_file(model, self._config)
        inside = _FinishedPage(model, file, self._config)
        inside.read_source(self._config)
        inside.render(self._config, self._files)
        main = self._files.get_file_from_path(f"{section}.md")
        if main and main.page:
            main.page.active = True
        context = get_context(self._nav, [], self._config, inside)
        html = self._env.get_template("main.html").render(context)
        if main and main.page:
            main.page.active = False
        return cut(html, page.address)


class _PageFile(File):
    """A page that is written as it is: MkDocs takes it for a file to copy, so that links to it still resolve."""

    finished: Page
    shells: _Shells

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(self.shells.fill(self.finished), encoding="utf-8")


class _PlainFile(File):
    """A file that is published as it is, whatever its name ends in: Markdown is not rendered."""

    def is_documentation_page(self) -> bool:
        return False


def _plain_file(output: SiteFile, config: MkDocsConfig) -> File:
    file = _PlainFile(output.path, None, config.site_dir, True, inclusion=InclusionLevel.NOT_IN_NAV)
    file.generated_by = "minutebook"
    file.content_bytes = output.content
    return file


def _uri(address: str) -> str:
    return f"{unquote(address).rstrip('/') or 'index'}.md"


def _page_file(page: Page, config: MkDocsConfig) -> _PageFile:
    file = _PageFile(_uri(page.address), None, config.site_dir, True, inclusion=InclusionLevel.NOT_IN_NAV)
    file.generated_by = "minutebook"
    file.dest_uri = f"{unquote(page.address)}index.html"
    file.finished = page
    return file


def _add_page(page: Page, files: Files, config: MkDocsConfig, main: dict[str, str]) -> None:
    """Add a page; those in the navigation go through MkDocs, which marks where the reader is. Hand-written pages win."""
    uri = _uri(page.address)
    if files.get_file_from_path(uri):
        return
    if uri in main:
        file = File.generated(config, uri, content="")
        file.page = _FinishedPage(page, file, config, main[uri])
    else:
        file = _page_file(page, config)
    files.append(file)


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


def _table_of_contents(page: Page) -> TableOfContents:
    """The page's title, to which the link “Skip to content” leads, with its headings below it."""
    path = [AnchorLink(escape(page.title), TITLE_ID, 1)]
    top = path[0]
    for level, words, fragment in page.contents:
        link = AnchorLink(escape(words), fragment, level)
        while len(path) > 1 and path[-1].level >= level:
            path.pop()
        path[-1].children.append(link)
        path.append(link)
    return TableOfContents([top])
