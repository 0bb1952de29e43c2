"""The command line: one module a command, each with a `COMMAND`; errors of the operator become words and exit code 2."""

import errno
import importlib
import io
import os
import pkgutil
import signal
import sqlite3
import sys
from pathlib import Path

import click

from minutebook.cli._group import Group
from minutebook.errors import MinutebookError
from minutebook.reporting.visible import visible_lines
from minutebook.version import VERSION

NOT_OUR_FAULT = frozenset(
    {
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        errno.ENOSPC,
        errno.EDQUOT,
        errno.ENAMETOOLONG,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.EBUSY,
        errno.EXDEV,
        errno.EMFILE,
        errno.EIO,
        errno.EFBIG,
    }
)
LOOK = "Look at the permissions there and at the free space, and run the command again."
LOOK_IN_BOTH = (
    "Look at the free space, and the permissions, where it is written and where temporary files lie ({}),"
    " and run the command again."
)
TOO_MANY = "Close other programs, or allow more open files at once, as ulimit -n does, and run the command again."
TOO_LONG = "Shorten the name of that file, or of the attachment it is made from, and run the command again."
ADVICE = {errno.ENAMETOOLONG: TOO_LONG, errno.EMFILE: TOO_MANY}
NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
NOT_OUR_FAULT_IN_SQLITE = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM}
)


class Commands(Group):
    """The commands are the modules of this package; a command's module is imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"{__name__}.{cmd_name}").COMMAND
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="minutebook")
def commands() -> None:
    """Keep an organisation's minutes as checked Markdown, and publish them as a site that anyone can search.

    Exit codes: 0 all is well, 1 errors were found, 2 the command could not be carried out, 3 a fault in minutebook.
    """


def main() -> None:
    """Run the command line and exit."""
    _open_closed_streams()
    speak_all_scripts()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was begun is put away, as after Ctrl+C
    try:
        code = commands(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except MinutebookError as error:
        click.echo(visible_lines(f"minutebook: {error.message}"), err=True)
        if error.hint:
            click.echo(visible_lines(f"  {error.hint}"), err=True)
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("minutebook: stopped.", err=True)
        sys.exit(130)
    except OSError as error:
        if error.errno not in NOT_OUR_FAULT:
            _report_fault(error)
            sys.exit(3)
        # Where a copy finds no space, the second name is that of the file that could not be written.
        place = (error.filename2 if error.errno in NO_SPACE else None) or error.filename
        advice = LOOK if place else _look_in_both()
        _report_place(str(place or "A file"), str(error.strerror), ADVICE.get(error.errno or 0, advice))
        sys.exit(2)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in NOT_OUR_FAULT_IN_SQLITE:
            _report_fault(error)
            sys.exit(3)
        _report_place("A database", str(error), _look_in_both())
        sys.exit(2)
    except Exception as error:  # noqa: BLE001  (the one boundary: a fault of ours is said as such, with exit code 3)
        _report_fault(error)
        sys.exit(3)


def _open_closed_streams() -> None:
    """Whoever starts programs without a terminal may have closed what they read from and write to."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  (open until we end)


def speak_all_scripts() -> None:
    """Let names in every script come out. Where a system's own encoding lacks some, files and other programs get UTF-8, and a
    terminal, or whoever chose the encoding, sees the letters' numbers."""
    out = sys.stdout
    if not isinstance(out, io.TextIOWrapper) or out.encoding.lower() in ("utf-8", "utf8"):
        return
    if out.isatty() or os.environ.get("PYTHONIOENCODING"):
        out.reconfigure(errors="backslashreplace")
    else:
        out.reconfigure(encoding="utf-8")


def _look_in_both() -> str:
    """What to do where it is not known which file it was: it may be one without a name."""
    return LOOK_IN_BOTH.format(os.environ.get("TMPDIR") or "/var/tmp or /tmp")


def _report_place(place: str, reason: str, advice: str) -> None:
    click.echo(visible_lines(f"minutebook: {place} cannot be used: {reason}."), err=True)
    click.echo(f"  {advice}", err=True)


def _report_fault(error: Exception) -> None:
    import traceback

    click.echo("minutebook: a fault in minutebook itself, not in your records. Nothing was published.", err=True)
    click.echo("  Please report it with what follows.", err=True)
    click.echo("".join(traceback.format_exception(error)), err=True)
