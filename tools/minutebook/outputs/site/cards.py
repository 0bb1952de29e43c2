"""Cards: an entry as it stands in a record's page, by the module of its type in entries/ and that module's template."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Protocol

from markupsafe import Markup

from minutebook.addresses import fragment_of
from minutebook.labels import label
from minutebook.outputs.site import entries
from minutebook.outputs.site.links import WITH_PAGES
from minutebook.outputs.site.press import Brevity, Sheet
from minutebook.record import Fact

Values = dict[str, object]
KINDS = {"follow-up": "Follow-up"}


class BuildValues(Protocol):
    def __call__(self, fact: Fact[object], sheet: Sheet) -> Values: ...


def render_card(fact: Fact[object], sheet: Sheet) -> Markup:
    """An entry's HTML. Of a record's own front matter, what a card shows below its head."""
    values = card_values(fact, sheet)
    is_brief = values["page"] and sheet.brevity >= Brevity.ENTRIES_APART
    return Markup(sheet.render(f"entries/{'_brief' if is_brief else _kind(fact)}.html", **values))


def card_values(fact: Fact[object], sheet: Sheet) -> Values:
    """What a card shows. `spoken` tells browsers how words of the record are read and written.

    `is_plain` leaves out signs and the link to the card; `page` leads to the entry's own page, and is empty where it has none.
    """
    entry, kind = fact.entry, _kind(fact)
    values: Values = {
        "lang": sheet.edition.lang_of_words(fact.record.front),
        "spoken": sheet.links.spoken(fact.record.front),
        "anchor": fragment_of(entry.id.partition("#")[2]) if entry else "",
        "kind": KINDS.get(kind) or label(kind),
        "title": fact.title,
        "level": 3 if entry and entry.item else 2,
        "note": entry.facts.note if entry else None,
        "summary": entry.facts.summary if entry else None,
        "mark": None,
        "is_plain": sheet.brevity >= Brevity.NAMES_APART,
        "page": sheet.links.decision(fact).href if entry and entry.type in WITH_PAGES else "",
    }
    return values | _families()[kind](fact, sheet)


def _kind(fact: Fact[object]) -> str:
    return fact.entry.type.value if fact.entry else fact.record.type.value


@cache
def _families() -> Mapping[str, BuildValues]:
    """`build_values` of every module in entries/, by the type of entry that it is for."""
    names = [info.name for info in pkgutil.iter_modules(entries.__path__)]
    return {
        name.replace("_", "-"): importlib.import_module(f"{entries.__name__}.{name}").build_values for name in names
    }
