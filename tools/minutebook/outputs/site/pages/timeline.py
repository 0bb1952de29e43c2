"""The timeline: all events, latest first, by year and month; the same for each body and each kind; and all by publication."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from markupsafe import Markup

from minutebook.dates import PartialDate
from minutebook.events.event import Event
from minutebook.labels import plural
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page
from minutebook.outputs.site.almanac import Month, by_month, month_pages, ways_to_years
from minutebook.outputs.site.charts import month_charts
from minutebook.outputs.site.facets import Facet, body_address, body_of, build_facets, kind_address
from minutebook.outputs.site.galley import Galley, build_galley, from_page
from minutebook.outputs.site.menus import build_menus
from minutebook.outputs.site.orders import Order, orders_of
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.shelves import grouped
from minutebook.outputs.site.volumes import LONGEST, WHOLE, Volume, fitting, volumes

ASSETS = "assets/minutebook/timeline"
HEAD = f'<link rel="stylesheet" href="{ASSETS}.css"><script type="module" src="{ASSETS}.js"></script>'
FIRST_ROOM, YEAR_ROOM = 100_000, 400_000
"""Bytes of lines that the first page of a list and a month's holds, and a year's."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of events, latest first, with its pages below `root`; `name` and `value` say what facet it is a choice of."""

    root: str
    title: str
    events: tuple[Event, ...]
    name: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all pages of one order are set with; `roots` are those of all lists of all orders."""

    order: Order
    orders: tuple[Order, ...]
    roots: frozenset[str]
    galley: Galley
    menus: Callable[[Mapping[str, str]], str]


def render_pages(press: Press) -> Iterator[Page]:
    orders = orders_of(press.edition)
    facets = [build_facets(press.edition, order) for order in orders]
    found = [tuple(_listings(order, some, press.edition)) for order, some in zip(orders, facets, strict=True)]
    roots = frozenset(listing.root for listings in found for listing in listings)
    for order, some, listings in zip(orders, facets, found, strict=True):
        setting = Setting(order, orders, roots, build_galley(press, order), build_menus(some, press))
        yield from _render_order(setting, listings, press)


def _render_order(setting: Setting, listings: tuple[Listing, ...], press: Press) -> Iterator[Page]:
    galley = setting.galley
    heaviest = sorted(galley.weights(setting.order.events), reverse=True)[:LONGEST]
    longest, part = fitting(heaviest, YEAR_ROOM), fitting(heaviest, FIRST_ROOM)
    for listing in listings:
        for volume in _volumes(listing, setting, longest, part):
            yield _render(listing, volume, setting, press.sheet(volume.address))


def _listings(order: Order, facets: tuple[Facet, ...], edition: Edition) -> Iterator[Listing]:
    events, root = order.events, order.root
    words = {facet.name: {choice.value: choice.words for choice in facet.choices} for facet in facets}
    yield Listing(root, order.title, events)
    for body, some in grouped((body_of(event, edition), event) for event in events).items():
        if body:
            yield Listing(body_address(body, root), f"{order.title}: {words['body'][body]}", some, "body", body)
    for kind, some in grouped((event.kind.value, event) for event in events).items():
        yield Listing(kind_address(kind, root), f"{order.title}: {words['kind'][kind]}", some, "kind", kind)


def _volumes(listing: Listing, setting: Setting, longest: int, part: int) -> Iterator[Volume[Event]]:
    """The pages of a list; a list of one body or kind that fits its first page has no others."""
    whole = fitting(setting.galley.weights(islice(listing.events, WHOLE)), FIRST_ROOM)
    found = volumes(listing.root, listing.events, setting.order.date_of, whole, longest, part)
    first = next(found)
    if listing.name and len(listing.events) <= whole:
        yield replace(first, years=())
        return
    yield replace(first, items=first.items[:whole])
    yield from found


def _render(listing: Listing, volume: Volume[Event], setting: Setting, sheet: Sheet) -> Page:
    title, order, galley = _title(listing, volume), setting.order, setting.galley
    chosen = {listing.name: listing.value, "year": f"{volume.year:04}" if volume.year else ""}
    months = by_month(volume.items, order.date_of, order.nothing)
    html = sheet.render(
        "timeline.html",
        title=title,
        about=sheet.links.body(listing.value) if listing.name == "body" else "",
        count=plural(volume.total, "event"),
        is_empty=not listing.events,
        chosen=chosen,
        menus=from_page(setting.menus(chosen), sheet.links.up),
        order=order,
        orders=_orders(listing, setting, sheet),
        unknown=0 if listing.name or volume.year else len(sheet.edition.timeline.events) - len(listing.events),
        charts=month_charts(volume, listing.root, sheet, order.date_of),
        years=ways_to_years(volume, listing.root, sheet),
        pages=month_pages(volume, listing.root, sheet),
        earlier=_earlier(volume, listing.root, sheet),
        months=[(month, _lines(month, galley, sheet)) for month in months],
        galley=galley,
    )
    contents = tuple((2, month.words, month.anchor) for month in months)
    description = f"{title}: {plural(volume.total, 'event')}."
    head = HEAD.replace(ASSETS, sheet.links.address(ASSETS))
    return Page(volume.address, title, html, description, "timeline", contents=contents, head=head)


def _orders(listing: Listing, setting: Setting, sheet: Sheet) -> tuple[tuple[str, str, bool], ...]:
    """The orders of the edition, where it has more than one: words, way, whether it is this one.

    A way leads to the same list in the other order, or to the other's first page where that has none.
    """
    inside = listing.root.removeprefix(setting.order.root)
    roots = [order.root + inside if order.root + inside in setting.roots else order.root for order in setting.orders]
    ways = [
        (order.by, sheet.links.address(root), order is setting.order)
        for order, root in zip(setting.orders, roots, strict=True)
    ]
    return tuple(ways) if len(ways) > 1 else ()


def _title(listing: Listing, volume: Volume[Event]) -> str:
    if not volume.year:
        return listing.title
    words = PartialDate(volume.year, volume.month or 0).words
    part = f", part {volume.part} of {volume.parts}" if volume.parts > 1 else ""
    unknown = ", month not recorded" if volume.month == 0 else ""
    return f"{listing.title}, {words}{unknown}{part}"


def _lines(month: Month[Event], galley: Galley, sheet: Sheet) -> Markup:
    return galley.pull(month.lines, sheet.links.up)


def _earlier(volume: Volume[Event], root: str, sheet: Sheet) -> tuple[str, str] | None:
    """Where the first page ends within a year: words and way to the whole of it."""
    if volume.year or len(volume.items) == volume.total or not volume.items:
        return None
    year, count = volume.years[0]
    way = sheet.links.address(f"{root}{year:04}/")
    return (f"All {plural(count, 'event')} of {year}", way) if len(volume.items) < count else None
