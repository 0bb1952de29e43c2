"""Ids of checks as the operator gives them."""

from difflib import get_close_matches

import click


def known_names(context: click.Context, parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names given, all of checks or families. Raises BadParameter with the nearest names for one that is neither."""
    for name in names:
        if name not in _names():
            raise click.BadParameter(unknown(name), context, parameter)
    return names


def unknown(name: str) -> str:
    """What to say of a name that no check has."""
    close = get_close_matches(name.lower().replace("_", "-"), _names(), 3, 0.5)
    meant = f" Did you mean {' or '.join(close)}?" if close else " `minutebook explain` lists them all."
    return f"there is no check or family “{name}”.{meant}"


def _names() -> list[str]:
    from minutebook.checks import find_checks

    return sorted({name for check in find_checks() for name in (check.id, check.family)})
