"""Where this program came from: what pip is to install to have the same one elsewhere."""

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from minutebook.version import VERSION

ON_THE_WEB = re.compile(r"https://(?:[^/@]*@)?(?P<place>[^/@]+/.+)")
BY_SSH = re.compile(r"(?:ssh://)?(?:[^/@]+@)(?P<host>[^/@:]+)(?P<mark>[:/])(?P<path>[^/].*)")
"""As git is told of an account at GitHub or GitLab: git@git.example.org:society/minutebook.git."""


@dataclass(frozen=True, slots=True)
class Program:
    """`line` is one of requirements.txt. `is_found` is False where nobody can tell whether pip will find it elsewhere."""

    line: str
    is_found: bool = True


def requirement() -> Program:
    """The place on the web that pip installed this from, or that the folder it installed it from was pushed to; else the
    version, of which it is not known to be published where the program came from a folder."""
    origin = _origin()
    vcs, url = origin.get("vcs_info"), origin.get("url", "")
    if not url:
        return Program(f"minutebook=={VERSION}")
    if url.startswith("https://"):
        return Program(f"minutebook @ {vcs['vcs']}+{url}@{vcs['commit_id']}" if vcs else f"minutebook @ {url}")
    pushed = _pushed(Path(url2pathname(urlsplit(url).path))) if url.startswith("file:") and not vcs else ""
    return Program(f"minutebook @ git+{pushed}") if pushed else Program(f"minutebook=={VERSION}", is_found=False)


def _origin() -> dict[str, Any]:
    """What pip noted of where it had the program (PEP 610); nothing where that was its index."""
    try:
        origin: dict[str, Any] = json.loads(distribution("minutebook").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:  # run as it lies in a folder
        return {"url": "file:"}
    return origin


def _pushed(folder: Path) -> str:
    """The address and commit by which anybody gets what a copy of the repository has in `folder`; empty where there is none."""
    try:
        import git
    except ImportError:
        return ""
    try:
        with git.Repo(folder) as repository:
            commit = repository.git.rev_parse("HEAD")
            found = repository.git.for_each_ref("--contains", commit, "--format=%(refname)", "refs/remotes").split("\n")
            remotes = {remote.name: remote.url for remote in repository.remotes}
    except (git.GitError, OSError, ValueError):
        return ""
    urls = (web_address(url) for name, url in remotes.items() if any(f"refs/remotes/{name}/" in ref for ref in found))
    return next((f"{url}@{commit}" for url in urls if url), "")


def web_address(url: str) -> str:
    """The address on the web of a remote repository, without anybody's name or password; empty where it has none."""
    if found := ON_THE_WEB.fullmatch(url):
        return f"https://{found['place']}"
    found = BY_SSH.fullmatch(url)
    return f"https://{found['host']}/{found['path']}" if found and (found["mark"] == ":") != ("://" in url) else ""
