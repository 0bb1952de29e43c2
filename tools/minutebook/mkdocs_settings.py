"""What mkdocs.yml may set of our plugin, and how the site looks where it sets nothing."""

from datetime import date

from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_datetime
from pydantic_core import PydanticCustomError

from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError
from minutebook.frame import heading_id
from minutebook.outputs.documents.write import document_forms


def _scheme(scheme: str, media: str, icon: str, words: str) -> dict[str, object]:
    toggle = {"icon": f"material/{icon}", "name": words}
    preferred = f"(prefers-color-scheme: {media})"
    return {"media": preferred, "scheme": scheme, "primary": "custom", "accent": "custom", "toggle": toggle}


LOOK: dict[str, list[object]] = {
    "palette": [
        _scheme("default", "light", "weather-night", "Use dark colours"),
        _scheme("slate", "dark", "weather-sunny", "Use light colours"),
    ],
    "features": ["navigation.tabs", "navigation.tabs.sticky", "toc.follow"],
}
"""What mkdocs.yml's theme has where it says nothing else."""


INTERFACE = "en"
"""The language of the site's own words, in which screen readers are to read them."""


class Settings(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """The plugin's settings in mkdocs.yml."""

    archive = options.Type(str, default="")
    """The folder that holds records/, relative to mkdocs.yml; by default the folder of mkdocs.yml."""
    branch = options.Type(str, default="")
    """The published branch, which says when records were published; by default what is checked out."""
    dataset = options.Type(bool, default=True)
    """Whether the archive is offered as tables, on a page and as files."""
    keep_going = options.Type(bool, default=False)
    """Publish the records that can be read even if others cannot."""
    processes = options.Optional(options.Choice((1, 2)))
    """How many processes make a site at once; by default two where there are two processors. One takes less memory."""
    documents = options.ListOfItems(options.Choice(tuple(document_forms())), default=[])
    """The forms in which each record lies beside its page: pdf, docx, odt, epub. Each takes a tenth of a second a record."""
    signatures = options.Type(bool, default=False)
    """Say in a record's history whether commits are signed. Git takes some milliseconds for each that is."""
    as_of = options.Optional(options.Type((str, date)))
    """Show what stood, and who was in office, on this day, from all that is known now."""
    known_at = options.Optional(options.Type((str, date)))
    """Show the archive as the public knew it at the end of this day."""


def day_of(name: str, value: object) -> date | None:
    """The day that a setting names, whether YAML read it as a date or as words. Raises MinutebookError."""
    if value is None:
        return None
    try:
        day = PartialDate.parse(value)
    except PydanticCustomError:
        day = None
    if day is None or not day.is_exact:
        raise MinutebookError(f"{name} in mkdocs.yml is “{value}”.", "Give a date such as 2026-03-03.")
    return day.first


def build_day() -> date:
    """The day of the build, by the clock or as SOURCE_DATE_EPOCH says. Raises MinutebookError where that is no time."""
    try:
        return get_build_datetime().date()
    except (ValueError, OverflowError, OSError):
        raise MinutebookError(
            "SOURCE_DATE_EPOCH, which says what the time of the build is to be, is no time that there is.",
            "Give it whole seconds since 1970, such as 1780000000, or unset it.",
        ) from None


def dress(config: MkDocsConfig) -> None:
    """Settle what the site rests on: no typeface from another host, ids of headings, our colours where none are chosen."""
    config.theme["font"] = False
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", heading_id)
    for name, value in LOOK.items():
        if not config.theme.get(name):
            config.theme[name] = value


def speak(config: MkDocsConfig) -> str:
    """Let the theme say its few words in English, as the rest of a page does; a warning where mkdocs.yml has it otherwise."""
    asked = config.theme.get("language") or INTERFACE
    config.theme["language"], config.theme["direction"] = INTERFACE, "ltr"
    if asked == INTERFACE:
        return ""
    return (
        f"mkdocs.yml has theme.language: {asked}, which is left aside. The words of menus and headings are English, and screen "
        "readers would read them as if they were not. Take the setting out. The language of your records is that of `lang` in "
        "records/organisation.md or in a record; a page that you wrote yourself may have `lang` in its front matter too."
    )
