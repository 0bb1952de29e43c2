"""The site's stylesheet: what pages use of the theme's own, then our styles, in one file and without spaces.

The theme's has rules for everything that any site may show. A page of records shows little of it, and waits for its styles
before anything is seen. `pytest --bless` writes the file; hand-written pages that show more take the theme's own.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import material
import rcssmin
import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from minutebook.outputs.site.render import ASSETS

THEME = Path(material.__file__).parent / "templates/assets/stylesheets"
OURS = ("minutebook", "decisions", "history", "clocks", "findings", "search")
"""Our styles in the order in which the theme's template links them."""
# How the classes begin that no page of records has: of search, tabs of content, code in colours, blogs.
# fmt: off
UNUSED = (
    "admonition", "annotate", "arithmatex", "card", "critic", "filename", "grid", "highlight", "inline", "keys", "lg",
    "linenodiv", "linenos", "md-annotation", "md-author", "md-button", "md-clipboard", "md-code", "md-consent",
    "md-feedback", "md-input", "md-meta", "md-pagination", "md-path", "md-pin", "md-post", "md-progress", "md-search",
    "md-select", "md-status", "md-tag", "md-tooltip", "md-top", "md-version", "mdx", "mermaid", "result", "tabbed",
    "task-list", "twemoji",
)
# Classes of admonitions, each with an icon; alerts of records have other names.
KINDS = (
    "abstract", "bug", "danger", "example", "failure", "info", "note", "question", "quote", "success", "tip",
    "warning",
)
# fmt: on
SAID = "Made by pytest --bless, of the stylesheets of Material for MkDocs (LICENSE-material-for-mkdocs.txt) and ours."
COLOURS = ("custom", "default", "slate")


def make_stylesheet() -> str:
    rules = [rule for name in ("main", "palette") for rule in _parse(_theme(name).read_text(encoding="utf-8"))]
    kept = "".join(map(_trimmed, rules)).replace(".focus-visible", ":focus-visible")  # a class that its script gives
    ours = "\n".join((ASSETS / f"{name}.css").read_text(encoding="utf-8") for name in OURS)
    whole = _without_idle_words(kept) + rcssmin.cssmin(ours)
    return f"/* {SAID} */\n{whole}\n"


def versions() -> list[str]:
    """The names of the theme's stylesheets, which change with every version of it."""
    return [_theme(name).name for name in ("main", "palette")]


def _theme(name: str) -> Path:
    (found,) = THEME.glob(f"{name}.*.min.css")
    return found


def _parse(css: str) -> list[Node]:
    return tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)


def _trimmed(rule: Node) -> str:
    """A rule with the selectors that some page may meet; empty where none is left."""
    if isinstance(rule, AtRule):
        if rule.content is None or rule.lower_at_keyword not in ("media", "supports"):
            return "" if rule.lower_at_keyword == "charset" else rule.serialize()
        inside = "".join(map(_trimmed, tinycss2.parse_rule_list(rule.content, skip_whitespace=True)))
        return f"@{rule.lower_at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}" if inside else ""
    assert isinstance(rule, QualifiedRule), rule
    met = [tinycss2.serialize(selector) for selector in _selectors(rule.prelude) if not _is_unused(selector)]
    return f"{','.join(met)}{{{tinycss2.serialize(rule.content)}}}" if met else ""


def _selectors(prelude: Iterable[Node]) -> Iterator[list[Node]]:
    selector: list[Node] = []
    for node in prelude:
        if node == ",":
            yield selector
            selector = []
        else:
            selector.append(node)
    yield selector


def _is_unused(selector: list[Node]) -> bool:
    """Whether a selector asks for a class or a colour that pages never have; one that it excludes is not asked for."""
    for before, node in zip([None, *selector], selector, strict=False):
        if before == "." and node.type == "ident" and (node.value.startswith(UNUSED) or node.value in KINDS):
            return True
        if node.type == "[] block" and _asks_for_colour(node.content):
            return True
    return False


def _asks_for_colour(attribute: list[Node]) -> bool:
    """`[data-md-color-primary=teal]`, but neither a colour that is ours nor the attribute alone."""
    name, *rest = [node for node in attribute if node.type in ("ident", "string")]
    return name.value.startswith("data-md-color-") and any(node.value not in COLOURS for node in rest)


def _without_idle_words(css: str) -> str:
    """CSS without the custom properties that none of its rules and none of ours asks for, until all are asked for."""
    ours = "".join((ASSETS / f"{name}.css").read_text(encoding="utf-8") for name in (*OURS, "timeline", "query"))
    while True:
        shorter = "".join(_spoken(rule, css + ours) for rule in _parse(css))
        if shorter == css:
            return css
        css = shorter


def _spoken(rule: Node, asked: str) -> str:
    if not isinstance(rule, QualifiedRule):
        return rule.serialize()
    said = tinycss2.parse_blocks_contents(rule.content, skip_whitespace=True, skip_comments=True)
    kept = [each.serialize().strip() for each in said if not (_is_property(each) and f"var({each.name}" not in asked)]
    return f"{tinycss2.serialize(rule.prelude)}{{{';'.join(kept)}}}" if kept else ""


def _is_property(node: Node) -> bool:
    return isinstance(node, Declaration) and node.name.startswith("--md-")
