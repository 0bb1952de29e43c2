"""Symbolic links among the hand-written pages: MkDocs follows them, so those that lead out are left out of the site."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from minutebook.reading.files import RECORDS

TO_RECORDS = "leads into records/, from which what is public is published anyway. Link to the record's page instead"
ELSEWHERE = "leads out of the archive. Put a copy there if it is to be published"
NOWHERE = "leads nowhere"


def drop_links_out(files: Files, config: MkDocsConfig, archive: Path) -> tuple[str, ...]:
    """Take out the files that only a link brings in from where nothing is published; what is said of each.

    What lies elsewhere in the folder of the archive, such as its README, may be linked to, but neither records, some of
    which are closed, nor hidden files, such as git's.
    """
    docs = Path(config.docs_dir).resolve()
    said = []
    for file in [file for file in files if file.src_dir == config.docs_dir and file.abs_src_path]:
        if reason := _reason(Path(str(file.abs_src_path)), docs, archive):
            files.remove(file)
            said.append(f"{docs.name}/{file.src_uri} is a link that {reason}: it is left out of the site.")
    return tuple(said)


def _reason(path: Path, docs: Path, archive: Path) -> str:
    """Why a file is not published; empty where it is."""
    place = path.resolve()
    if place.is_relative_to(docs):
        return "" if place.exists() else NOWHERE
    if place.is_relative_to((archive / RECORDS).resolve()):
        return TO_RECORDS
    inside = place.relative_to(archive).parts if place.is_relative_to(archive) else (".",)
    if any(part.startswith(".") for part in inside):
        return ELSEWHERE
    return "" if place.exists() else NOWHERE
