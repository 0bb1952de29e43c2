"""Write front matter: YAML that says the same to this program (YAML 1.2) and to programs that still read YAML 1.1."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from minutebook.dates import Clock, PartialDate


def write_front_matter(*parts: Mapping[str, object] | str) -> str:
    """A record's opening lines from `---` to `---`. A part is keys and values (None is left out) or lines of YAML as given."""
    lines = [part if isinstance(part, str) else write_yaml(part) for part in parts]
    return f"---\n{''.join(lines)}---\n"


def write_yaml(values: Mapping[str, object]) -> str:
    """Keys and values as block YAML, a line each; strings are quoted where they must be, and never folded."""
    stated = {key: value for key, value in values.items() if value is not None}
    if not stated:
        return ""
    text: str = yaml.dump(stated, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31)
    return text


class _Dumper(yaml.SafeDumper):
    """Dates and times of day plain, and the items of lists indented under their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _date(dumper: yaml.SafeDumper, value: PartialDate) -> Any:
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'timestamp' if value.is_exact else 'str'}", str(value))


def _clock(dumper: yaml.SafeDumper, value: Clock) -> Any:
    # YAML 1.1 takes `19:30` for a number in base 60, so its number is what may stand without quotes; `09:30` is a text in it.
    kind = "str" if str(value).startswith("0") else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", str(value))


# Numbers of YAML 1.2 that YAML 1.1 takes for words, so that such words are quoted.
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?$"), list("-+.0123456789")
)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"0o[0-7]+$"), ["0"])
_Dumper.add_representer(PartialDate, _date)
_Dumper.add_representer(Clock, _clock)
