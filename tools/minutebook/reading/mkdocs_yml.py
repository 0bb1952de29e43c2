"""Read the address of an archive's site from the mkdocs.yml that publishes it, without the rest of MkDocs."""

from pathlib import Path
from typing import Any

from minutebook.errors import MinutebookError
from minutebook.reading.files import RECORDS

CONFIG = "mkdocs.yml"
PLUGIN = "minutebook"


def stated_site(folder: Path) -> str:
    """`site_url` of the mkdocs.yml that publishes the archive in `folder`, beside it or above; empty where none states it.

    Raises MinutebookError where that file cannot be read.
    """
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        if (place / CONFIG).is_file():
            said = _read(place / CONFIG)
            return str(said.get("site_url") or "") if _published(said, place) in (folder, folder / RECORDS) else ""
    return ""


def _published(said: dict[str, Any], place: Path) -> Path | None:
    """The folder of the archive that a mkdocs.yml in `place` publishes; None where it has not our plugin."""
    plugins = said.get("plugins") or []
    named = plugins if isinstance(plugins, dict) else {PLUGIN: None} if PLUGIN in plugins else _settings(plugins)
    if PLUGIN not in named:
        return None
    settings = named[PLUGIN]
    archive = settings.get("archive") if isinstance(settings, dict) else None
    return (place / str(archive or "")).resolve()


def _settings(plugins: list[Any]) -> dict[str, Any]:
    """The plugins of a list that have settings."""
    return {name: settings for plugin in plugins if isinstance(plugin, dict) for name, settings in plugin.items()}


def _read(file: Path) -> dict[str, Any]:
    from mkdocs.exceptions import ConfigurationError
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load
    from yaml import SafeLoader

    loader = get_yaml_loader(SafeLoader)
    loader.add_multi_constructor("", lambda *of_no_concern: None)  # such as !!python/name: of Markdown extensions
    try:
        with file.open("rb") as opened:
            said = yaml_load(opened, loader)
    except (ConfigurationError, OSError, UnicodeError) as error:
        raise MinutebookError(
            f"{file} cannot be read: {error}", "Correct it; the site's address stands there."
        ) from None
    return said if isinstance(said, dict) else {}
