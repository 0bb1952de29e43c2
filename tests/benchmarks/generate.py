"""Generate an archive of N records, realistic in shape and size, with its git history: `generate.py FOLDER --records N`.

The same size and seed give the same bytes and the same commits. Names of people and bodies are made up.
"""

import argparse
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from documents import render_documents
from history import write_history
from house import render_house
from meetings import render_meetings
from plan import Plan, plan_archive
from record import Generated

SITE = {
    "mkdocs.yml": "site_name: Union of Generated Tenants\nsite_url: https://minutes.example.org/\ndocs_dir: site\n"
    "site_dir: public\ntheme:\n  name: material\n  font: false\nplugins:\n  - minutebook\n",
    ".gitignore": "/public/\n",
    "site/about.md": "# About\n\nAn archive made to measure with.\n",
}


def generate(folder: Path, size: int, seed: int, *, with_history: bool) -> None:
    """Write an archive of `size` records into `folder`, which must not exist."""
    folder.mkdir(parents=True)
    records = list(render_archive(plan_archive(size, seed)))
    for path, text in chain(((f"records/{record.path}", record.versions[-1]) for record in records), SITE.items()):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    if with_history:
        write_history(folder, records, SITE)


def render_archive(plan: Plan) -> Iterator[Generated]:
    yield from render_house(plan)
    for body in plan.bodies:
        yield from render_meetings(plan, body)
        yield from render_documents(plan, body)


def main() -> None:
    parser = argparse.ArgumentParser(description="Generate an archive to measure with.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-history", action="store_true", help="make no git repository")
    options = parser.parse_args()
    generate(options.folder, options.records, options.seed, with_history=not options.no_history)


if __name__ == "__main__":
    main()
