"""Families: the decisions around one, drawn as a diagram, and as a list in words in the order of time."""

from dataclasses import dataclass

from markupsafe import Markup

from minutebook.dates import PartialDate
from minutebook.decisions import ENDED, date_of
from minutebook.labels import RELATIONS, RELATIONS_PROPOSED, RESULTS, label, short_date
from minutebook.outputs.site.diagrams import Arrow, Diagram, Node, lay_out
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.ties import Tie, neighbourhood
from minutebook.record import Fact
from minutebook.words import Relation

HEADING = "What it changed, and what changed it"


@dataclass(frozen=True, slots=True)
class Stop:
    """One box of the diagram as the list has it, with what it does to others: (words, the others)."""

    node: Node
    title: Link
    deeds: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class Family:
    """`stops` say what the diagram shows, in the order of time."""

    diagram: Diagram
    stops: tuple[Stop, ...]
    left_out: int


def family_of(fact: Fact[object], sheet: Sheet) -> Family | None:
    """The family of one statement; None where nothing is tied to it."""
    near = neighbourhood(fact.id, sheet.shelves.ties)
    if len(near.ids) < 2:
        return None
    dates = {id_: _date(id_, sheet) for id_ in near.ids}
    ids = sorted(near.ids, key=lambda id_: (dates[id_] or PartialDate(1), id_))
    ties = sorted(near.ties, key=lambda tie: (ids.index(tie.source), ids.index(tie.target)))
    nodes = [_node(id_, dates[id_], id_ == fact.id, sheet) for id_ in ids]
    return Family(
        lay_out(nodes, _arrows(ties)),
        tuple(_stop(node, ties, sheet) for node in nodes),
        near.left_out,
    )


def render_family(fact: Fact[object], sheet: Sheet) -> Markup:
    """The family's HTML; empty where there is none."""
    family = family_of(fact, sheet)
    return Markup(sheet.render("family.html", family=family)) if family else Markup()


def active_words(tie: Tie) -> str:
    """`supersedes`; `would have superseded` of a proposal that was not carried."""
    return (RELATIONS[tie.relation][0] if tie.is_decided else RELATIONS_PROPOSED[tie.relation]).lower()


def passive_words(tie: Tie) -> str:
    """`superseded by`; `not superseded by` where the proposal was not carried."""
    passive = RELATIONS[tie.relation][1].lower()
    return passive if tie.is_decided or tie.relation is Relation.REFERS_TO else f"not {passive}"


def _arrows(ties: list[Tie]) -> list[Arrow]:
    """One arrow for each pair, from the earlier to what was done to it later."""
    words: dict[tuple[str, str], list[str]] = {}
    decided: dict[tuple[str, str], bool] = {}
    for tie in ties:
        pair = (tie.target, tie.source)
        words.setdefault(pair, []).append(passive_words(tie))
        decided[pair] = decided.get(pair, False) or tie.is_decided
    return [Arrow(*pair, ", ".join(some), is_dashed=not decided[pair]) for pair, some in words.items()]


def _stop(node: Node, ties: list[Tie], sheet: Sheet) -> Stop:
    deeds: dict[str, list[Link]] = {}
    for tie in ties:
        if tie.source == node.id:
            deeds.setdefault(label(active_words(tie)), []).append(sheet.links.own_page(tie.target))
    return Stop(node, Link(node.title, node.href), tuple((words, tuple(links)) for words, links in deeds.items()))


def _node(id_: str, date: PartialDate | None, is_here: bool, sheet: Sheet) -> Node:
    link = sheet.links.own_page(id_)
    life = sheet.shelves.decisions.decisions.get(id_)
    above = " · ".join(part for part in (short_date(date) if date else "", _word(id_, sheet)) if part)
    is_ended = life.standing in ENDED if life else False
    return Node(id_, above, link.words, "" if is_here else link.href, is_here, is_ended)


def _word(id_: str, sheet: Sheet) -> str:
    """Whether it stands, or what became of it, or what it is."""
    archive = sheet.edition.view.archive
    life = sheet.shelves.decisions.decisions.get(id_)
    if life:
        return label(life.standing).lower()
    fact = archive.entries.get(id_)
    record = archive.by_id.get(id_)
    stated = fact.facts if fact else record.front if record else None
    result = getattr(stated, "result", None)
    if result:
        return RESULTS[result].lower()
    if fact and fact.entry:
        return str(fact.entry.type)
    kinds = ((id_ in archive.meetings, "meeting"), (id_ in archive.bodies, "body"), (id_ in archive.people, "person"))
    return str(record.type) if record else next((word for is_kind, word in kinds if is_kind), "")


def _date(id_: str, sheet: Sheet) -> PartialDate | None:
    archive = sheet.edition.view.archive
    if id_ in archive.meetings:
        return archive.meetings[id_].date
    record = archive.by_id.get(id_.partition("#")[0])
    return date_of(record) if record else None
