"""Where this program came from: what pip is to install to have the same one elsewhere."""

import json
from importlib.metadata import PackageNotFoundError, distribution

from minutebook.version import VERSION


def requirement() -> str:
    """A line of requirements.txt: the commit of the repository on the web that pip installed this from, or else the version."""
    try:
        origin = json.loads(distribution("minutebook").read_text("direct_url.json") or "{}")  # PEP 610
    except PackageNotFoundError:
        origin = {}
    vcs, url = origin.get("vcs_info"), origin.get("url", "")
    if vcs and url.startswith("https://"):
        return f"minutebook @ {vcs['vcs']}+{url}@{vcs['commit_id']}"
    return f"minutebook=={VERSION}"
