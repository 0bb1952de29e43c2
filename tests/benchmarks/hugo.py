"""Compare `minutebook build` with Hugo and Pagefind for as many pages of the same text: `hugo.py --records 10000`.

Hugo (Debian's, `apt-get install hugo`) has a template of a few lines and no feeds, history or checks to make. Pagefind is the
one that a build uses, and finds the same pages. All run on this machine, one after another. Nothing is asserted.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pagefind_bin import get_executable

from generate import generate
from measure import RUN, Measure, measure
from plain import write_markdown
from table import table

CONFIG = """baseURL = "https://minutes.example.org/"
title = "Minutes"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "section"]
"""
TEMPLATE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main{{ if .Params.found }} data-pagefind-body{{ end }}>{{ .Content }}</main></body></html>
"""
PLAIN = "- minutebook:\n      dataset: false"
"""What mkdocs.yml says where a site has search and feeds, as that of Hugo might have, and no dataset."""
LAYOUTS = ("_default/single.html", "_default/list.html", "index.html")


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare a build with Hugo and Pagefind.")
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=1)
    options = parser.parse_args()
    hugo = shutil.which("hugo")
    if not hugo:
        print("There is no hugo here. On Debian: apt-get install hugo", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="minutebook-hugo-") as folder:
        print(table(list(_rows(Path(folder), options.records, options.runs, hugo))))
    return 0


def _rows(folder: Path, records: int, runs: int, hugo: str) -> Iterator[tuple[str, ...]]:
    yield ("command", "seconds", "CPU", "memory", "pages")
    archive, site, log = folder / "archive", folder / "hugo", folder / "log"
    generate(archive, records, seed=1, with_history=True)
    ours = measure(_build(archive), runs, log)
    yield _row("minutebook build", ours, sum(1 for _ in (archive / "site-1").rglob("*.html")))
    settings = archive / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("- minutebook", PLAIN), encoding="utf-8")
    plain = measure(_build(archive, "plain"), runs, log)
    pages = _write_site(archive / "plain-1", site)
    yield _row("minutebook build without dataset", plain, pages)
    theirs = measure([hugo, "--quiet", "--source", str(site)], runs, log)
    made = sum(1 for _ in (site / "public").rglob("*.html"))
    yield _row("hugo", theirs, made)
    search = measure([str(get_executable()), "--silent", "--site", str(site / "public")], runs, log)
    yield _row("pagefind", search, made)
    most = max(theirs.megabytes, search.megabytes)
    yield _row("hugo and pagefind", Measure(theirs.seconds + search.seconds, theirs.cpu + search.cpu, most), made)


def _build(archive: Path, name: str = "site") -> list[str]:
    return [sys.executable, "-m", "minutebook", "build", str(archive), "--site-dir", str(archive / f"{name}-{RUN}")]


def _write_site(public: Path, site: Path) -> int:
    pages = write_markdown(public, site / "content")
    (site / "config.toml").write_text(CONFIG, encoding="utf-8")
    for layout in LAYOUTS:
        (site / "layouts" / layout).parent.mkdir(parents=True, exist_ok=True)
        (site / "layouts" / layout).write_text(TEMPLATE, encoding="utf-8")
    return pages


def _row(name: str, result: Measure, pages: int) -> tuple[str, ...]:
    return (name, f"{result.seconds:.1f}", f"{result.cpu:.1f}", f"{result.megabytes:,.0f} MB", f"{pages:,}")


if __name__ == "__main__":
    sys.exit(main())
