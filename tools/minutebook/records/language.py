"""Languages as records name them: BCP 47 tags, with a first part that there is, since browsers choose fonts and voices by it."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from minutebook.dates import wrong_value
from minutebook.records.fields import Written

TWO_LETTERS = {
    "a": "abefkmnrsvyz", "b": "aegimnors", "c": "aehorsuvy", "d": "aevz", "e": "elnostu", "f": "afijory", "g": "adlnuv",
    "h": "aeiortuyz", "i": "adegikostu", "j": "av", "k": "agijklmnorsuvwy", "l": "abginotuv", "m": "ghiklnrsty",
    "n": "abdeglnorvy", "o": "cjmrs", "p": "ailst", "q": "u", "r": "mnouw", "s": "acdegiklmnoqrstuvw", "t": "aeghiklnorstwy",
    "u": "gkrz", "v": "eio", "w": "ao", "x": "h", "y": "io", "z": "ahu",
}  # fmt: skip
"""The codes of ISO 639-1, to which none is added any more: the second letters that there are after each first one."""
TAG = re.compile(
    r"([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?(-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)


def _language(value: object) -> str:
    match = TAG.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or (len(match[1]) == 2 and not _is_known(*match[1].lower())):
        raise wrong_value("the code of a language, such as en, cy or zh-Hant", value)
    return match[0]


def _is_known(first: str, second: str) -> bool:
    return second in TWO_LETTERS.get(first, "")


Language = Annotated[
    str,
    BeforeValidator(_language),
    WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}),
    Written("language"),
]
