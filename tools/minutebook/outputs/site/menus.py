"""Menus: the timeline's filters as links, for readers without scripts; each is set once for each choice of it."""

from collections.abc import Callable, Mapping
from functools import cache

from minutebook.outputs.site.facets import Facet
from minutebook.outputs.site.press import Press

MOST = 40
"""The most choices in a menu: those with most events. The rest are on a page of their own."""


def build_menus(facets: tuple[Facet, ...], press: Press) -> Callable[[Mapping[str, str]], str]:
    """A function from what is chosen on a page (facet to value) to the page's menus; their links lead from the site's root."""
    known = {facet.name: facet for facet in facets if facet.choices}
    set_menu = press.templates.globals["parts"].timeline.menu  # type: ignore[attr-defined]  # macros are made as we run

    @cache
    def menu(name: str, chosen: str) -> str:
        facet = known[name]
        most = sorted(facet.choices, key=lambda choice: -choice.count)[:MOST]
        kept = {choice.value for choice in most}
        choices = tuple(choice for choice in facet.choices if choice.value in kept or choice.value == chosen)
        words = facet.words_of(chosen) or facet.any_words
        return str(set_menu(facet, choices, chosen, words, len(facet.choices) - len(choices)))

    return lambda chosen: "".join(menu(name, chosen.get(name, "")) for name in known)
