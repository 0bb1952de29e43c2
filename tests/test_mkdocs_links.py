"""Links among hand-written pages: a site shows nothing that only a symbolic link brings in from where nothing is published."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

CLOSED = "---\ntype: person\ntitle: Zoe Zebraperson\nvisibility: closed\n---\nZEBRALIFE\n"
CONFIG = "site_name: A minute book\ndocs_dir: site\nsite_dir: public\ntheme: material\nplugins: [minutebook]\n"


def test_what_links_bring_in_from_elsewhere_is_left_out_and_named(
    make_archive: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_archive({"people/zoe.md": CLOSED})
    site, other = folder / "site", tmp_path / "ZEBRAELSEWHERE"
    for place in (site, other, folder / ".hidden"):
        place.mkdir()
        (place / "own.md").write_text("# Own ZEBRA page\n" if place != site else "# Own\n", encoding="utf-8")
        (place / "gone.txt").symlink_to("nowhere")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "README.md").write_text("# Read me first\n", encoding="utf-8")
    for name, target in {
        "about.md": "../README.md",
        "same.md": "own.md",
        "closed.md": "../records/people/zoe.md",
        "people": "../records/people",
        "other": other,
        "hidden": "../.hidden",
    }.items():
        (site / name).symlink_to(target)
    done = subprocess.run(
        [sys.executable, "-m", "minutebook", "build"],
        cwd=folder, env={**os.environ, "NO_COLOR": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if " is a link that " in line]
    assert sorted(line.split()[1] for line in said) == [
        "site/closed.md", "site/gone.txt", "site/hidden/gone.txt", "site/hidden/own.md", "site/other/gone.txt",
        "site/other/own.md", *(f"site/people/{name}.md" for name in ("ann-other", "jane-roe", "john-doe", "mary-major", "zoe")),
    ]  # fmt: skip
    assert all(line.endswith(": it is left out of the site.") for line in said)
    files = [path for path in (folder / "public").rglob("*") if path.is_file()]
    assert [path for path in files if b"ZEBRA" in path.read_bytes()] == []
    assert b"Read me first" in (folder / "public/about/index.html").read_bytes()
    assert (folder / "public/same/index.html").is_file()
