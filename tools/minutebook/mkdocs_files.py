"""How finished pages and files stand in MkDocs: as pages of its navigation, or as files that it only copies."""

from collections.abc import Callable
from html import escape
from urllib.parse import unquote

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from minutebook.outputs.page import TITLE_ID, Page, SearchData
from minutebook.outputs.pages import Pages, SiteFiles
from minutebook.outputs.put import put
from minutebook.shell import Shell, cut, sample


class FinishedPage(MkDocsPage):
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


class Shells:
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
        file = page_file(model.address, self._config)
        inside = FinishedPage(model, file, self._config)
        inside.read_source(self._config)
        inside.render(self._config, self._files)
        main = self._files.get_file_from_path(f"{section}.md")
        if main and main.page:
            main.page.active = True
        context = get_context(self._nav, [], self._config, inside)
        html = self._env.get_template("main.html").render(context)
        if main and main.page:
            main.page.active = False
        return cut(html, page.address, self._config.site_name)


class PageFile(File):
    """A page that is written as it is: MkDocs takes it for a file to copy, so that links to it still resolve."""

    address: str
    pages: Pages
    shells: Shells
    find: Callable[[Page], None]

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        page = self.pages.at(self.address)
        put(self.abs_dest_path, self.shells.fill(page).encode())
        self.find(page)


class PlainFile(File):
    """A file that is published as it is, whatever its name ends in: Markdown is not rendered."""

    def is_documentation_page(self) -> bool:
        return False


class FinishedFile(PlainFile):
    """A file whose content is made already, and made whole again only to be written."""

    kept: SiteFiles

    def copy_file(self, dirty: bool = False) -> None:
        put(self.abs_dest_path, self.kept.at(self.src_uri).content)


class WrittenFile(PlainFile):
    """A file that is in its place already; MkDocs knows of it, so that links to it resolve."""

    def copy_file(self, dirty: bool = False) -> None:
        pass


def written_file(path: str, config: MkDocsConfig) -> File:
    file = WrittenFile(path, None, config.site_dir, True, inclusion=InclusionLevel.NOT_IN_NAV)
    file.generated_by = "minutebook"
    return file


def finished_file(path: str, kept: SiteFiles, config: MkDocsConfig) -> File:
    file = FinishedFile(path, None, config.site_dir, True, inclusion=InclusionLevel.NOT_IN_NAV)
    file.generated_by = "minutebook"
    file.kept = kept
    return file


def written_page(page: MkDocsPage) -> Page:
    """A hand-written page as search takes it; its front matter may say, as Material has it, `search: {exclude: true}`."""
    said = page.meta.get("search")
    is_left_out = isinstance(said, dict) and bool(said.get("exclude"))
    found_as = None if is_left_out else SearchData("Page", filters=(("kind", "Page"),), is_record=False)
    title, html = str(page.title), page.content or ""
    heading = "" if "<h1" in html else f"<h1>{escape(title)}</h1>\n"
    return Page(page.url, title, heading + html, search=found_as)


def uri_of(address: str) -> str:
    return f"{unquote(address).rstrip('/') or 'index'}.md"


def page_file(address: str, config: MkDocsConfig) -> PageFile:
    file = PageFile(uri_of(address), None, config.site_dir, True, inclusion=InclusionLevel.NOT_IN_NAV)
    file.generated_by = "minutebook"
    file.dest_uri = f"{unquote(address)}index.html"
    file.address = address
    return file


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
