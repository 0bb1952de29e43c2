"""Building and serving: whole sites from whole archives, by the commands that people run."""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

BIN = Path(sys.executable).parent
CONFIG = """
site_name: A minute book
site_url: https://example.org/minutes/
docs_dir: site
site_dir: public
theme: {name: material, font: false}
plugins: [minutebook]
"""
MINUTES = """---
type: minutes
title: Board, 3 March 2026
body: board
date: 2026-03-03
status: draft
attendance:
  present: [jane-roe, john-doe, mary-major]
---
## 1. Rent

See [the plan](plan.txt), [the closed paper](paper.md) and [the other](secret.txt).

```motion
id: rent
title: Keep the rent as it is
moved: jane-roe
seconded: john-doe
refers-to: [meetings/board/2026-03-03/paper]
vote: {for: 2, against: 1}
result: carried
```
"""
CLOSED = """---
type: paper
title: ZEBRATITLE
body: board
date: 2026-03-03
visibility: {visibility}
summary: ZEBRASUMMARY
topics: [zebratopic]
authors: [zoe-zebraperson, Zebraname Unminuted]
attachments: [secret.txt]
aliases: [meetings/board/2026-03-03/zebraalias]
---
## 1. ZEBRAHEADING

ZEBRATEXT

```motion
id: zebraentry
title: ZEBRAMOTION
moved: jane-roe
result: carried
```
"""
CLOSED_PERSON = """---
type: person
title: Zoe Zebraperson
visibility: closed
---
ZEBRALIFE
"""
SHELL = {**os.environ, "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1780000000"}


@pytest.fixture
def make_site(make_archive: Callable[..., Path]) -> Callable[..., Path]:
    """A function that makes an archive with mkdocs.yml, of the base archive and the files given."""

    def make(files: dict[str, str | bytes], config: str = CONFIG) -> Path:
        folder = make_archive(files)
        (folder / "site").mkdir()
        (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
        return folder

    return make


def run(*command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    program = [str(BIN / command[0]), *command[1:]]
    env = SHELL | environment
    return subprocess.run(program, cwd=folder, env=env, capture_output=True, text=True, timeout=120, check=False)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


RECORDS: dict[str, str | bytes] = {
    "meetings/board/2026-03-03/minutes.md": MINUTES,
    "meetings/board/2026-03-03/paper.md": CLOSED.replace("{visibility}", "closed"),
    "meetings/board/2026-03-03/plan.txt": "the plan\n",
    "meetings/board/2026-03-03/secret.txt": "ZEBRAFILE\n",
    "emails/board/2026-03-04-zebraslug.md": "---\ntype: email\ntitle: ZEBRAMAIL\nbody: board\ndate: 2026-03-04\n"
    "from: jane-roe\nvisibility: members\n---\nZEBRAPOST\n",
    "people/zoe-zebraperson.md": CLOSED_PERSON,
}


def test_a_site_has_pages_feeds_and_what_records_link_to(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    result = run("minutebook", "build", folder=folder)
    assert (result.returncode, result.stdout) == (0, "")
    assert re.fullmatch(r"Published \d+ pages in .*public \(\d+\.\d s\)\.\n", result.stderr)
    published = files_of(folder / "public")
    for path in (
        "index.html",
        "timeline/index.html",
        "meetings/board/2026-03-03/index.html",
        "meetings/board/2026-03-03/minutes/index.html",
        "bodies/board/index.html",
        "people/jane-roe/index.html",
        "feeds/events.rss.xml",
        "feeds/decisions.atom.xml",
        "sitemap.xml",
    ):
        assert path in published
    assert published["meetings/board/2026-03-03/plan.txt"] == b"the plan\n"
    assert b"https://example.org/minutes/meetings/board/2026-03-03/minutes/" in published["sitemap.xml"]


def test_what_is_not_public_is_in_no_byte_of_the_site(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    assert run("minutebook", "build", folder=folder).returncode == 0
    published = files_of(folder / "public")
    leaks = [path for path, data in published.items() if b"zebra" in data.lower() or "zebra" in path.lower()]
    assert leaks == []
    assert b"ithheld" in published["meetings/board/2026-03-03/index.html"]
    assert b"1 email, 1 paper" in published["bodies/board/index.html"]


def test_the_organisations_record_may_give_the_sites_address(make_site: Callable[..., Path]) -> None:
    organisation = "---\ntype: organisation\ntitle: Riverside\nsite: https://example.org/riverside\n---\n"
    config = CONFIG.replace("site_url: https://example.org/minutes/\n", "")
    folder = make_site({"organisation.md": organisation}, config)
    assert run("minutebook", "build", folder=folder).returncode == 0
    published = files_of(folder / "public")
    assert b"<loc>https://example.org/riverside/bodies/board/</loc>" in published["sitemap.xml"]
    canonical = b'<link rel="canonical" href="https://example.org/riverside/bodies/board/">'
    assert canonical in published["bodies/board/index.html"]


def test_pages_say_that_they_are_english_whatever_the_theme_is_asked_to_speak(make_site: Callable[..., Path]) -> None:
    own = "---\nlang: he\n---\n# אודות\n\nשלום.\n"
    folder = make_site(RECORDS, CONFIG.replace("{name: material,", "{name: material, language: he,"))
    (folder / "site/own.md").write_text(own, encoding="utf-8")
    result = run("minutebook", "build", folder=folder)
    assert "WARNING: mkdocs.yml has theme.language: he, which is left aside." in result.stderr
    pages = {path: data.decode() for path, data in files_of(folder / "public").items() if path.endswith("index.html")}
    assert [
        path for path, html in pages.items() if '<html lang="en"' not in html or '<body dir="ltr"' not in html
    ] == []
    assert re.search(r'<div lang="he" dir="auto">\s*<h1 id="\S+">אודות</h1>', pages["own/index.html"])


@pytest.mark.parametrize("features", ["navigation.tabs", "navigation.tabs, navigation.tabs.sticky"])
def test_the_name_of_the_site_and_pages_written_by_hand_say_their_language_in_menus(
    make_site: Callable[..., Path], features: str
) -> None:
    organisation = "---\ntype: organisation\ntitle: اتحاد الطلاب\ntimezone: Asia/Jerusalem\nlang: ar\n---\n"
    config = CONFIG.replace("A minute book", "اتحاد الطلاب").replace(
        "font: false", f"font: false, features: [{features}]"
    )
    folder = make_site({**RECORDS, "organisation.md": organisation}, config)
    (folder / "site/own.md").write_text("---\nlang: he\n---\n# אודות\n\nשלום.\n", encoding="utf-8")
    assert run("minutebook", "build", folder=folder).returncode == 0
    page = " ".join((folder / "public/bodies/board/index.html").read_text(encoding="utf-8").split())
    assert re.search(r'<a lang="he" href="../../own/" class="md-tabs__link"> אודות', page)
    assert re.search(r'<a lang="he" href="../../own/" class="md-nav__link"> <span class="md-ellipsis"> אודות', page)
    assert re.search(r'<div lang="ar" class="md-header__topic"> <span class="md-ellipsis"> اتحاد الطلاب', page)
    assert re.search(r'<label lang="ar" class="md-nav__title" for="md-drawer">.*?</a> اتحاد الطلاب </label>', page)
    assert page.count('<a lang="ar" href="../.." title="اتحاد الطلاب"') == 2


def test_a_site_on_a_host_with_letters_beyond_ascii_has_links_that_every_reader_follows(
    make_site: Callable[..., Path],
) -> None:
    config = CONFIG.replace("https://example.org/minutes/", "https://BÜRO.example:8443/grün%20und blau")
    folder = make_site(RECORDS, config)
    assert run("minutebook", "build", folder=folder).returncode == 0
    published = files_of(folder / "public")
    home = "https://xn--bro-hoa.example:8443/gr%C3%BCn%20und%20blau/"
    assert f"<link>{home}timeline/</link>".encode() in published["feeds/events.rss.xml"]
    assert b"<id>tag:xn--bro-hoa.example,2026-01-01:events@feed</id>" in published["feeds/events.atom.xml"]
    assert f"<loc>{home}bodies/board/</loc>".encode() in published["sitemap.xml"]
    read = "https://büro.example:8443/gr%C3%BCn%20und%20blau/meetings/board/2026-03-03/minutes/"
    page = published["meetings/board/2026-03-03/minutes/index.html"].decode()
    link = f'<a href="{home}meetings/board/2026-03-03/minutes/"><bdi>{read}</bdi></a>'
    assert f'<dt>Permanent address</dt><dd class="mb-address">{link}</dd>' in page
    assert f'<span class="mb-address">{read}</span>' in page
    assert f"3 March 2026”, Minutes, Board. {read}</p>" in page
    assert f"  url = {{{home}meetings/board/2026-03-03/minutes/}}," in page


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("büro☃.example", "cannot be the address of a site"),
        ("exa mple", "“https://exa mple/minutes/” cannot be the address of a site: it is no address such as"),
        ("e..example", "cannot be the address of a site"),
        ("e.example:port", "cannot be the address of a site"),
        ("[intranet", "mkdocs.yml cannot be used: Invalid IPv6 URL."),
    ],
)
def test_an_address_that_no_host_can_have_is_refused(host: str, words: str, make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS, CONFIG.replace("example.org", host))
    result = run("minutebook", "build", folder=folder)
    assert result.returncode in (1, 2)
    assert words in result.stderr


def test_the_same_records_give_the_same_bytes(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    run("minutebook", "build", folder=folder)
    first = files_of(folder / "public")
    run("minutebook", "build", folder=folder)
    assert files_of(folder / "public") == first


def test_one_process_and_two_give_the_same_bytes(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    sites = []
    for processes in (1, 2):
        config = CONFIG.replace("[minutebook]", f"[minutebook: {{processes: {processes}}}]")
        (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
        assert run("minutebook", "build", folder=folder).returncode == 0
        sites.append(files_of(folder / "public"))
    assert sites[0] == sites[1]


def test_plain_mkdocs_build_gives_the_same_site(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    run("minutebook", "build", folder=folder)
    first = files_of(folder / "public")
    assert run("mkdocs", "build", folder=folder).returncode == 0
    assert files_of(folder / "public") == first


def test_a_record_that_cannot_be_read_leaves_the_last_site_untouched(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    run("minutebook", "build", folder=folder)
    first = files_of(folder / "public")
    broken = folder / "records/people/jane-roe.md"
    broken.write_text("---\ntype: person\ntiltle: Jane Roe\n---\n", encoding="utf-8")
    result = run("minutebook", "build", folder=folder)
    assert result.returncode == 1
    assert (
        "records/people/jane-roe.md:3:1: “tiltle” is not a key that is known here. Did you mean “title”?"
        in result.stderr
    )
    assert "Traceback" not in result.stderr
    assert files_of(folder / "public") == first
    assert [path.name for path in folder.glob(".public*")] == []


def test_keep_going_publishes_what_can_be_read(make_site: Callable[..., Path]) -> None:
    folder = make_site({**RECORDS, "bodies/broken.md": "---\ntype: bdy\n---\n"})
    assert run("minutebook", "build", "--keep-going", folder=folder).returncode == 0
    assert (folder / "public/bodies/board/index.html").is_file()
    assert not (folder / "public/bodies/broken/index.html").exists()


def test_a_record_where_none_belongs_takes_no_page_of_the_site(make_site: Callable[..., Path]) -> None:
    stray = "---\ntype: person\ntitle: ZEBRA\n---\n"
    folder = make_site({**RECORDS, "bodies.md": stray, "timeline.md": stray, "meetings/board/2026-03-03.md": stray})
    result = run("minutebook", "build", folder=folder)
    assert result.returncode == 1
    assert "records/bodies.md:1:1: No record belongs at records/bodies.md. Move it to" in result.stderr
    assert run("minutebook", "build", "--keep-going", folder=folder).returncode == 0
    assert [path for path, data in files_of(folder / "public").items() if b"ZEBRA" in data] == []
    assert b"2026-03-03" in (folder / "public/meetings/board/2026-03-03/index.html").read_bytes()


def test_an_attachment_in_markdown_is_published_as_it_is(make_site: Callable[..., Path]) -> None:
    notes = b"# Notes\n\n<script>alert(1)</script>\n"
    at = "meetings/board/2026-03-03"
    minutes = MINUTES.replace("(plan.txt)", "(plan.txt), [notes](notes.markdown), [more](README.md)")
    folder = make_site(
        {**RECORDS, f"{at}/minutes.md": minutes, f"{at}/notes.markdown": notes, f"{at}/README.md": notes}
    )
    assert run("minutebook", "build", folder=folder).returncode == 0
    published = files_of(folder / "public")
    assert published[f"{at}/notes.markdown"] == notes
    assert [path for path, data in published.items() if b"<script>alert" in data and path.endswith(".html")] == []


def test_an_attachment_that_a_browser_would_run_is_published_as_text(make_site: Callable[..., Path]) -> None:
    at = "meetings/board/2026-03-03"
    words = "See [the page](Page.HTML), [the plan](plan.svg) and ![a drawing](plan.svg).\n"
    minutes = MINUTES.replace("## 1. Rent", f"{words}\n## 1. Rent").replace("status: draft", "attachments: [plan.svg]")
    active = b"<svg onload=alert(1)/>"
    folder = make_site({**RECORDS, f"{at}/minutes.md": minutes, f"{at}/Page.HTML": active, f"{at}/plan.svg": active})
    assert run("minutebook", "build", folder=folder).returncode == 0
    published = files_of(folder / "public")
    assert published[f"{at}/plan.svg.txt"] == published[f"{at}/Page.HTML.txt"] == active
    assert [path for path, data in published.items() if active in data and not path.endswith(".txt")] == []
    page = published[f"{at}/minutes/index.html"].decode()
    assert '<a href="../../../../meetings/board/2026-03-03/plan.svg.txt" rel="noopener">the plan</a>' in page
    assert "and a drawing." in page


def test_hidden_files_of_the_last_site_stay(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    (folder / "public/.git").mkdir(parents=True)
    (folder / "public/.git/HEAD").write_text("ref: refs/heads/pages\n", encoding="utf-8")
    (folder / "public/index.html").write_text("old", encoding="utf-8")
    (folder / "public/stale.html").write_text("old", encoding="utf-8")
    assert run("minutebook", "build", folder=folder).returncode == 0
    assert (folder / "public/.git/HEAD").is_file()
    assert not (folder / "public/stale.html").exists()


@pytest.mark.parametrize("command", [("minutebook", "build"), ("mkdocs", "build")], ids=["minutebook", "mkdocs"])
@pytest.mark.parametrize("stop", ["raise KeyboardInterrupt", "os.kill(os.getpid(), signal.SIGTERM)"])
def test_a_build_that_is_stopped_leaves_the_last_site_and_nothing_else(
    make_site: Callable[..., Path], command: tuple[str, ...], stop: str
) -> None:
    if command[0] == "mkdocs" and "SIGTERM" in stop:
        pytest.skip("plain MkDocs ends at once when it is told to")
    folder = make_site({}, f"{CONFIG}hooks: [stop.py]\n")
    (folder / "stop.py").write_text(f"import os, signal\ndef on_post_template(*_, **__): {stop}\n", encoding="utf-8")
    (folder / "public").mkdir()
    (folder / "public/index.html").write_text("the last site", encoding="utf-8")
    before = sorted(path.name for path in folder.iterdir())
    result = run(*command, folder=folder)
    assert result.returncode not in (0, 3)
    assert (folder / "public/index.html").read_text(encoding="utf-8") == "the last site"
    assert [path.name for path in folder.iterdir() if path.name not in (*before, "__pycache__")] == []


@pytest.mark.parametrize("place", ["records", "records/public", ".", "mkdocs.yml"])
def test_a_site_is_never_built_over_records(make_site: Callable[..., Path], place: str) -> None:
    folder = make_site(RECORDS)
    before = files_of(folder)
    result = run("minutebook", "build", "--site-dir", place, folder=folder)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert files_of(folder) == before


@pytest.mark.parametrize(
    ("config", "words"),
    [
        (None, "There is no mkdocs.yml in"),
        ("site_name: [\n", "cannot be used"),
        (CONFIG.replace("[minutebook]", "[]"), "does not name the plugin minutebook"),
        (CONFIG + "use_directory_urls: false\n", "use_directory_urls: true"),
        (CONFIG.replace("docs_dir: site", "docs_dir: pages"), "There is no folder pages, in which mkdocs.yml says"),
        (CONFIG.replace("docs_dir: site\n", ""), "such as docs/about.md, since git keeps no empty folder"),
    ],
)
def test_settings_that_cannot_work_are_said_in_words(
    make_site: Callable[..., Path], config: str | None, words: str
) -> None:
    folder = make_site({}, config or CONFIG)
    if config is None:
        (folder / "mkdocs.yml").unlink()
    result = run("minutebook", "build", folder=folder)
    assert result.returncode == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("127.0.0.1:99999", "127.0.0.1:99999 cannot be served on: "),
        ("192.0.2.1:8000", "192.0.2.1:8000 cannot be served on: Cannot assign requested address."),
        ("nowhere", "“nowhere” is no host and port.\n  Give --address as HOST:PORT, such as 127.0.0.1:8000."),
    ],
    ids=["no such port", "another machine", "no port"],
)
def test_an_address_that_cannot_be_served_on_is_said_in_words(
    make_site: Callable[..., Path], address: str, words: str
) -> None:
    result = run("minutebook", "serve", "--address", address, folder=make_site({}))
    assert result.returncode == 2
    assert f"minutebook: {words}" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(("depth", "says"), [(1, True), (9, False)], ids=["shallow", "whole"])
def test_a_build_of_a_shallow_clone_says_so(
    make_site: Callable[..., Path], tmp_path: Path, depth: int, says: bool
) -> None:
    folder = make_site({})
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(folder))
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "Begin"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "Go on", "--allow-empty"], check=True)
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", f"--depth={depth}", f"file://{folder}", str(clone)], check=True)
    (clone / "site").mkdir(exist_ok=True)
    result = run("minutebook", "build", folder=clone)
    assert result.returncode == 0
    assert ("This is a shallow clone" in result.stderr) is says


def test_a_worktree_whose_repository_was_moved_is_said_to_be_one(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    (folder / ".git").write_text("gitdir: ../moved/.git/worktrees/minutes\n", encoding="utf-8")
    said = run("minutebook", "build", folder=folder)
    assert said.returncode == 0
    assert said.stderr.startswith("WARNING: The file .git here names a repository that is not there")


def test_what_git_holds_back_is_said(make_site: Callable[..., Path]) -> None:
    folder = make_site(RECORDS)
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(folder))
    for command in (["init", "-q"], ["add", "--all"], ["commit", "-q", "-m", "Begin"]):
        subprocess.run([*git, *command], check=True)
    assert run("minutebook", "build", folder=folder).stderr.startswith("Published")
    without = run("minutebook", "build", folder=folder, PATH=str(folder))
    assert without.returncode == 0
    assert without.stderr.startswith("WARNING: There is a git repository, but git is not installed here")
    (folder.parent / "settings").write_text("[broken\n", encoding="utf-8")
    refusing = run("minutebook", "build", folder=folder, GIT_CONFIG_GLOBAL=str(folder.parent / "settings"))
    assert refusing.returncode == 0
    assert refusing.stderr.startswith(
        "WARNING: There is a git repository, but git does not run, and `git version` says why"
    )
    kept = ["/mkdocs.yml", "/site/", "/records/organisation.md", "/records/bodies/"]
    subprocess.run([*git, "sparse-checkout", "set", "--no-cone", *kept], check=True)
    said = run("minutebook", "build", folder=folder).stderr
    assert said.startswith(
        "WARNING: This is a sparse checkout: 8 records of the branch are not in the folder, and nothing is"
    )


@pytest.mark.parametrize("seconds", ["yesterday", "-99999999999999", "1e9"])
def test_a_time_of_the_build_that_is_none_is_said_in_words(seconds: str, make_site: Callable[..., Path]) -> None:
    done = run("minutebook", "build", folder=make_site({}), SOURCE_DATE_EPOCH=seconds)
    assert (done.returncode, done.stderr.splitlines()) == (2, [
        "minutebook: SOURCE_DATE_EPOCH, which says what the time of the build is to be, is no time that there is.",
        "  Give it whole seconds since 1970, such as 1780000000, or unset it.",
    ])  # fmt: skip


def test_an_archive_without_records_gives_a_site(make_site: Callable[..., Path], tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    (folder / "records").mkdir(parents=True)
    (folder / "site").mkdir()
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    assert run("minutebook", "build", folder=folder).returncode == 0
    assert b"<h1" in (folder / "public/index.html").read_bytes()


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value is not None:
                self.links.append(value)
            elif name == "id" and value:
                self.ids.add(value)


def test_every_link_of_the_demonstration_resolves_and_none_leaves_the_host(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent
    site = tmp_path / "public"
    assert run("minutebook", "build", str(root), "--site-dir", str(site), folder=root).returncode == 0
    pages: dict[str, _Links] = {}
    for path in site.rglob("*.html"):
        parser = _Links()
        parser.feed(path.read_text(encoding="utf-8"))
        pages[path.relative_to(site).as_posix()] = parser
    broken = [
        f"{page}: {link}" for page, found in pages.items() for link in found.links if not leads(page, link, site, pages)
    ]
    assert broken == []


def leads(page: str, link: str, site: Path, pages: dict[str, _Links]) -> bool:
    """Whether a link leads to a file of the site (and a place in it); links of readers to other hosts are not followed."""
    base = "https://minutebook.example.org/momentum/"
    here = urljoin(base, page.removesuffix("index.html"))
    if page == "404.html" and link.startswith("/momentum/"):
        link = "https://minutebook.example.org" + link
    target = urlsplit(urljoin(here, link))
    if target.scheme not in ("http", "https") or not target.geturl().startswith(base):
        return True
    path = unquote(target.path.removeprefix("/momentum/"))
    path = f"{path}index.html" if path.endswith("/") or not path else path
    if path not in pages:
        return (site / path).is_file() or (site / path / "index.html").is_file()
    return not target.fragment or unquote(target.fragment) in pages[path].ids or target.fragment.startswith("__")


SAID = "said.txt"
"""What a server says, in the folder of its archive."""


@contextlib.contextmanager
def serving(folder: Path, *command: str) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = [str(BIN / command[0]), *(part.replace("PORT", str(port)) for part in command[1:])]
    with (
        (folder / SAID).open("wb") as said,
        subprocess.Popen(program, cwd=folder, env=SHELL, stdout=said, stderr=subprocess.STDOUT) as server,
    ):
        try:
            yield port
        finally:
            server.terminate()
            server.wait(timeout=20)


def fetched(port: int, path: str, words: str, seconds: int = 240) -> str:
    """The page at `path` as soon as it holds `words`; what it held last where it never does. A machine may be busy."""
    body, end = "", time.monotonic() + seconds
    while words not in body and time.monotonic() < end:
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
            try:
                connection.request("GET", path)
                body = connection.getresponse().read().decode("utf-8", "replace")
            except OSError:
                body = ""
        if words not in body:
            time.sleep(0.2)
    return body


@pytest.mark.parametrize(
    "command",
    [
        ("minutebook", "serve", "--address", "127.0.0.1:PORT"),
        ("minutebook", "serve", "--address", "127.0.0.1:PORT", "--as-of", "2026-04-01"),
        ("mkdocs", "serve", "-a", "127.0.0.1:PORT"),
    ],
    ids=["minutebook", "minutebook of a day", "mkdocs"],
)
def test_serving_shows_a_change_and_survives_a_broken_record(
    make_site: Callable[..., Path], command: tuple[str, ...]
) -> None:
    folder = make_site(RECORDS)
    with serving(folder, *command) as port:
        assert "Jane Roe" in fetched(port, "/minutes/people/jane-roe/", "Jane Roe")
        record = folder / "records/people/jane-roe.md"
        record.write_text("---\ntype: person\ntitle: Jane Roe-Changed\n---\n", encoding="utf-8")
        assert "Jane Roe-Changed" in fetched(port, "/minutes/people/jane-roe/", "Jane Roe-Changed")
        record.write_text("---\ntype: person\ntitle: [\n---\n", encoding="utf-8")
        time.sleep(2)
        assert "John Doe" in fetched(port, "/minutes/people/john-doe/", "John Doe")


def test_serving_says_in_plain_words_what_is_wrong_and_keeps_the_last_site_meanwhile(
    make_site: Callable[..., Path],
) -> None:
    folder = make_site(RECORDS)
    with serving(folder, "minutebook", "serve", "--address", "127.0.0.1:PORT") as port:
        fetched(port, "/minutes/people/jane-roe/", "Jane Roe")
        record, config = folder / "records/people/jane-roe.md", folder / "mkdocs.yml"
        record.write_text("---\ntype: person\ntitle: [\n---\n", encoding="utf-8")
        assert told(folder, "What cannot be read is left out")
        record.write_text("---\ntype: person\ntitle: Jane Doe\n---\n", encoding="utf-8")
        assert "Jane Doe" in fetched(port, "/minutes/people/jane-roe/", "Jane Doe")
        config.write_text(f"{CONFIG}[", encoding="utf-8")
        assert told(folder, "The site was not made again: what is shown is the last one.")
        assert "Jane Doe" in fetched(port, "/minutes/people/jane-roe/", "Jane Doe")
        config.write_text(CONFIG, encoding="utf-8")
        record.write_text("---\ntype: person\ntitle: Jane Smith\n---\n", encoding="utf-8")
        assert "Jane Smith" in fetched(port, "/minutes/people/jane-roe/", "Jane Smith")
    words = (folder / SAID).read_text(encoding="utf-8")
    assert re.search(
        r"(?m)^The site is made \([\d.]+ s\)\.\nLook at it on http://127\.0\.0\.1:\d+/minutes/ in a browser\.", words
    )
    assert "ERROR: records/people/jane-roe.md:3:8: A bracket is opened here or above and not closed." in words
    assert [odd for odd in ("INFO", "Traceback", "Building", "rebuild", "browsers") if odd in words] == []


def told(folder: Path, words: str, seconds: int = 240) -> bool:
    """Whether a server says this, in time."""
    end = time.monotonic() + seconds
    while words not in (folder / SAID).read_text(encoding="utf-8") and time.monotonic() < end:
        time.sleep(0.2)
    return words in (folder / SAID).read_text(encoding="utf-8")


def test_what_the_operator_did_wrong_ends_a_build_with_exit_code_2_once_said(make_site: Callable[..., Path]) -> None:
    folder = make_site({}, CONFIG.replace("[minutebook]", "[{minutebook: {branch: nowhere}}]"))
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    result = run("minutebook", "build", folder=folder)
    said = "There is no branch nowhere in this repository."
    assert (result.returncode, result.stderr.count(said)) == (2, 1)
    assert result.stderr.startswith(f"minutebook: {said}\n")
    other = run("mkdocs", "build", "--quiet", folder=folder)
    assert (other.returncode, said in other.stderr) == (1, True)
    assert [path.name for path in folder.iterdir() if "public" in path.name] == []


def test_a_build_of_pdfs_names_letters_that_would_print_as_boxes_but_not_those_of_closed_records(
    make_site: Callable[..., Path],
) -> None:
    folder = make_site(
        {
            "meetings/board/2026-03-03/minutes.md": MINUTES.replace("Keep the rent", "\U00010570"),
            "meetings/board/2026-03-03/paper.md": CLOSED.format(visibility="closed").replace("ZEBRATEXT", "\U0001e290"),
        },
        CONFIG.replace("[minutebook]", "[{minutebook: {documents: [pdf], dataset: false}}]"),
    )
    result = run("minutebook", "build", "--keep-going", folder=folder)
    assert result.returncode == 0
    assert "No typeface of this computer has these letters: Vithkuqi (\U00010570)." in result.stderr
    assert "Toto" not in result.stderr
    assert (folder / "public/meetings/board/2026-03-03/minutes/minutes.pdf").read_bytes().startswith(b"%PDF")


def test_files_that_are_one_on_windows_stop_a_build_as_check_says(make_site: Callable[..., Path]) -> None:
    folder = make_site({"people/JANE-ROE.pdf": "one", "people/jane-roe.pdf": "two"})
    said = "On Windows and macOS this file and records/people/JANE-ROE.pdf are one and the same."
    assert said in run("minutebook", "check", folder=folder).stdout
    result = run("minutebook", "build", folder=folder)
    assert (result.returncode, (folder / "public").exists()) == (1, False)
    assert f"records/people/jane-roe.pdf:1:1: {said}" in result.stderr


def test_ctrl_c_in_the_first_moment_says_nothing_of_our_code() -> None:
    program = """
import signal, sys
class Press:
    def find_spec(self, name, *_):
        if name == "click":
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, Press())
from minutebook.__main__ import run
run()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")
