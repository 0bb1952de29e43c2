"""Presets: rulebooks of well-known rules to begin from, one file each; its first heading is the title, its name the preset's."""

from functools import cache
from importlib.resources import files

from minutebook.errors import MinutebookError
from minutebook.quoting import closest


@cache
def preset_names() -> tuple[str, ...]:
    """The names of all presets."""
    folder = files(__name__)
    return tuple(sorted(file.name.removesuffix(".md") for file in folder.iterdir() if file.name.endswith(".md")))


def read_preset(name: str) -> tuple[str, str]:
    """The title of a preset, and its text with the rules. Raises MinutebookError where there is none of that name."""
    if name not in preset_names():
        near = closest(name, preset_names())
        raise MinutebookError(
            f"There is no preset “{name}”.",
            f"Did you mean {near}?" if near else f"There are: {', '.join(preset_names())}.",
        )
    title, _, text = (files(__name__) / f"{name}.md").read_text(encoding="utf-8").partition("\n")
    return title.removeprefix("# ").strip(), text.lstrip("\n")
