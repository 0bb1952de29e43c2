"""Sites for checkers and readers: the demonstration, the miniature archive and the ordeal, built by the program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .ordeal import write_ordeal

HERE = Path(__file__).parent
CHECKERS = HERE / "node_modules"
MISSING = "the checkers of tests/package.json are not installed: run `make checkers` where Node.js is"
SETTINGS = """site_name: Riverside
site_url: https://example.org/minutes/
docs_dir: site
site_dir: public
theme: {name: material}
plugins: [minutebook]
"""


def build_sites(folder: Path) -> Path:
    """Build all three below a folder, as `demonstration`, `miniature` and `ordeal`; gives the folder."""
    miniature = folder / "archives/miniature"
    shutil.copytree(HERE / "archives/miniature/records", miniature / "records")
    (miniature / "site").mkdir()
    (miniature / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    ordeal = folder / "archives/ordeal"
    ordeal.mkdir()
    for name, archive in (
        ("demonstration", HERE.parent),
        ("miniature", miniature),
        ("ordeal", write_ordeal(ordeal)),
    ):
        build_site(archive, folder / "sites" / name)
    return folder / "sites"


def build_site(archive: Path, target: Path) -> None:
    """Build what can be read of an archive: some records of the ordeal are broken on purpose."""
    program = str(Path(sys.executable).parent / "minutebook")
    command = [program, "build", str(archive), "--keep-going", "--site-dir", str(target)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1780000000"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
