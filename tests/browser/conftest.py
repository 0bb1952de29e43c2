"""What browser tests share: the demonstration's site, built once, served under a sub-path, and a real chromium to read it."""

import contextlib
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from ..ordeal import write_ordeal
from ..sites import build_site

ROOT = Path(__file__).parent.parent.parent
SUB_PATH = "minutes"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# What a page has to do may take long on a busy machine; a test that passes does not wait.
expect.set_options(timeout=60_000)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Python's own plain file server, which says nothing."""

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the demonstration's site is in."""
    folder = tmp_path_factory.mktemp("served") / SUB_PATH
    build_site(ROOT, folder)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site's home, which ends in `/`; the site lies below the root of its host."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def ordeal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of the archive of all that pages find hard."""
    folder = tmp_path_factory.mktemp("ordeal")
    (folder / "archive").mkdir()
    build_site(write_ordeal(folder / "archive"), folder / SUB_PATH)
    with serving(folder / SUB_PATH) as address:
        yield address


@contextlib.contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve the folder of a site below the root of a host; gives the address of its home."""
    handler = functools.partial(Quiet, directory=str(site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A chromium of this machine; tests are skipped where there is none."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's window without history, 1,280 pixels wide."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    made.set_default_timeout(15_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
