"""The graph of one page: its things together, and the words that stand in the page's script element."""

import json
from collections.abc import Mapping, Sequence

from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.things import Thing, stated_only

# Within a script element, `</script>` and `<!--` would end or open markup; the two separators end a line in JavaScript.
IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def linked_data(things: Sequence[Thing], edition: Edition) -> Thing:
    """The document that holds the things; empty where the site's address is not known, since ids are whole addresses."""
    stated = [stated_only(thing) for thing in things]
    return {"@context": "https://schema.org", "@graph": stated} if stated and edition.site_url else {}


def script_text(document: Mapping[str, object]) -> str:
    """The document as the text of a script element: no sequence in it can end the element."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(IN_SCRIPT) if document else ""


def trail(crumbs: Sequence[tuple[str, str]], edition: Edition) -> Thing:
    """A BreadcrumbList: the (title, address) of each page from home to this one."""
    items = [
        {"@type": "ListItem", "position": position, "name": one_line(title), "item": edition.absolute(address)}
        for position, (title, address) in enumerate(crumbs, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
