"""Run MkDocs with our plugin: the one site engine there is today."""

import errno
import logging
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from minutebook.cli._memory import collector_paused
from minutebook.cli._serving import InOurWords, Spoken
from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError
from minutebook.mkdocs_plugin import MinutebookPlugin
from minutebook.reading.mkdocs_yml import CONFIG, PLUGIN

LAST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class Days:
    """The days that the site is to show, instead of what mkdocs.yml says; None for what it says."""

    as_of: date | None = None
    known_at: date | None = None

    @classmethod
    def of(cls, as_of: PartialDate | None, known_at: PartialDate | None) -> "Days":
        return cls(as_of.first if as_of else None, known_at.first if known_at else None)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: how many pages, and where."""

    pages: int
    folder: Path


def build_site(folder: Path, site_dir: Path | None, days: Days, *, keep_going: bool) -> Built | None:
    """Build the site of the archive in `folder`; None where errors in the records stopped it, which have been said.

    Raises MinutebookError where there is no archive or no mkdocs.yml, or where it cannot be used.
    """
    _say(logging.WARNING, logging.StreamHandler(sys.stderr), logging.Formatter("%(levelname)s: %(message)s"))
    config = _config(folder, site_dir.resolve() if site_dir else None)
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, MinutebookPlugin)
    plugin.says_errors = False
    plugin.config.keep_going = keep_going or plugin.config.keep_going
    plugin.config.as_of = days.as_of or plugin.config.as_of
    plugin.config.known_at = days.known_at or plugin.config.known_at
    config.plugins.on_startup(command="build", dirty=False)
    plugin.check(config)
    try:
        with collector_paused():
            build(config)
    except Abort:
        return None
    finally:
        config.plugins.on_shutdown()
    assert plugin.published is not None
    return Built(len(plugin.published.pages), Path(config.site_dir))


def serve_site(folder: Path, address: str, days: Days) -> None:
    """Serve the site of the archive in `folder` until stopped, rebuilding on change. Raises MinutebookError."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        raise MinutebookError(
            f"“{address}” is no host and port.", "Give --address as HOST:PORT, such as 127.0.0.1:8000."
        )
    if int(port) > LAST_PORT:
        raise MinutebookError(f"{address} cannot be served on: there is no such port.", "Give a port from 1 to 65535.")
    _say(logging.INFO, Spoken(sys.stderr), InOurWords())
    config = _config(folder, None)
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, MinutebookPlugin)
    plugin.on_startup(command="serve", dirty=False)
    plugin.check(config)
    try:
        serve(
            str(_config_file(folder)),
            livereload=True,
            dev_addr=address,
            plugins=_plugins_on(days, _config_file(folder)),
        )
    except Abort:
        raise MinutebookError("The site could not be built.", "What stopped it is said above.") from None
    except ConfigurationError as error:
        raise MinutebookError(f"{address} cannot be served on: {error}", "Give --address as HOST:PORT.") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise MinutebookError(
                f"{address} is in use.", "Stop what uses it, or choose another with --address."
            ) from None
        if error.filename is not None:  # a file, not the address, was refused
            raise
        raise MinutebookError(
            f"{address} cannot be served on: {error.strerror}.",
            "Give --address as HOST:PORT, of this machine: 127.0.0.1:8000.",
        ) from None


def _plugins_on(days: Days, file: Path) -> dict[str, object] | None:
    """The plugins that mkdocs.yml names, ours with the days to show: MkDocs reads the file anew for every change.

    None where no day was asked for: what the file says then counts. A mapping, because MkDocs empties the items of a list.
    """
    asked = {name: day for name, day in (("as_of", days.as_of), ("known_at", days.known_at)) if day}
    if not asked:
        return None
    config = MkDocsConfig(config_file_path=str(file))
    with file.open(encoding="utf-8") as opened:
        config.load_file(opened)
    named: Any = config["plugins"]
    plugins: dict[str, Any] = {}
    for plugin in [named] if isinstance(named, dict) else named:
        plugins |= plugin if isinstance(plugin, dict) else {plugin: {}}
    return {**plugins, PLUGIN: {**(plugins.get(PLUGIN) or {}), **asked}}


def _config_file(folder: Path) -> Path:
    file = folder / CONFIG
    if not file.is_file():
        raise MinutebookError(
            f"There is no {CONFIG} in {folder.resolve()}.",
            "Run this in the folder of an archive that has one, or begin an archive with: minutebook init FOLDER",
        )
    return file


def _config(folder: Path, site_dir: Path | None) -> MkDocsConfig:
    file = _config_file(folder)
    try:
        _check_docs(file)
        config: MkDocsConfig = load_config(str(file), **({"site_dir": str(site_dir)} if site_dir else {}))
    except (Abort, ConfigurationError) as error:
        raise MinutebookError(f"{file} cannot be used: {error}", "Correct it; what is wrong is said above.") from None
    except ValueError as error:  # of an address such as https://[example, which MkDocs cannot take apart
        raise MinutebookError(f"{file} cannot be used: {error}.", "Correct the address that it gives.") from None
    if PLUGIN not in config.plugins:
        raise MinutebookError(f"{file} does not name the plugin minutebook.", "Add it:  plugins: [minutebook]")
    return config


def _check_docs(file: Path) -> None:
    """Raises MinutebookError where the folder of hand-written pages is not there: git keeps none that is empty."""
    config = MkDocsConfig(config_file_path=str(file))
    with file.open("rb") as opened:
        config.load_file(opened)
    docs = Path(str(config.get("docs_dir") or "docs"))
    if not (file.parent / docs).is_dir():
        raise MinutebookError(
            f"There is no folder {docs}, in which {file.name} says that pages written by hand are (docs_dir).",
            f"Make it, with a page in it such as {docs}/about.md, since git keeps no empty folder; or name another.",
        )


def _say(level: int, handler: logging.Handler, form: logging.Formatter) -> None:
    """MkDocs' messages from `level` upwards, in the form given."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    if not logger.handlers:
        handler.setFormatter(form)
        logger.addHandler(handler)
        logger.propagate = False
