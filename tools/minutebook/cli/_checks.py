"""Ids of checks as the operator gives them."""

import click

from minutebook.quoting import meant, nearest


def known_names(context: click.Context, parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names given, all of checks or families. Raises BadParameter with the nearest names for one that is neither."""
    for name in names:
        if name not in _names():
            raise click.BadParameter(unknown(name), context, parameter)
    return names


def unknown(name: str) -> str:
    """What to say of a name that no check has."""
    close = nearest(name, _names(), likeness=0.5)
    hint = meant(close) if close else "`minutebook explain` lists them all."
    return f"there is no check or family “{name}”. {hint}"


def _names() -> list[str]:
    from minutebook.checks import find_checks

    return sorted({name for check in find_checks() for name in (check.id, check.family)})
