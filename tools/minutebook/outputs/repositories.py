"""Repositories: where the hosts of git repositories show files."""

from urllib.parse import urlsplit

# What comes between a repository's address and a file's path, by a word of the host's name; HEAD is the branch by default.
SHOWN_AT = {"github": "blob/HEAD", "gitlab": "-/blob/HEAD", "bitbucket": "src/HEAD"}
COMMITS_AT = {"/-/blob/HEAD/": "/-/commit/", "/blob/HEAD/": "/commit/", "/src/HEAD/": "/commits/"}
"""What comes before a commit's name, by what comes after the repository's address where files are shown."""


def files_address(repository: str, folder: str = "") -> str:
    """The address to which the path of a file in `folder` is added; empty where the host is not one that is known."""
    host = (urlsplit(repository).hostname or "").split(".")
    way = next((way for word, way in SHOWN_AT.items() if word in host), "")
    inside = "".join(f"{part}/" for part in folder.split("/") if part not in ("", "."))
    return f"{repository.rstrip('/')}/{way}/{inside}" if way and ".." not in folder else ""


def commit_address(files: str, commit: str) -> str:
    """Where the host shows a commit, from where it shows files (`files_address`); empty where that is not known."""
    found = ((ending, way) for ending, way in COMMITS_AT.items() if ending in files)
    ending, way = next(found, ("", ""))
    return f"{files.partition(ending)[0]}{way}{commit}" if ending else ""
