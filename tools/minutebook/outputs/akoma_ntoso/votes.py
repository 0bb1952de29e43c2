"""Votes: tallies as paragraphs of the text, and as the voting and quorum of the head's parliamentary analysis."""

from collections.abc import Iterator, Mapping

from minutebook.attendance import number_present
from minutebook.labels import POSITIONS, plural
from minutebook.outputs.akoma_ntoso.elements import Node, Xml, make, mark, safe
from minutebook.outputs.akoma_ntoso.facts import fact, label_of, person, words_of
from minutebook.outputs.akoma_ntoso.references import References
from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.tally import SIDES, Tally
from minutebook.votes import BASES, count_of, proxies_unused, roll_of, share_in_words, votes_of, votes_unused
from minutebook.words import Position, Result

NOT_PLAIN = frozenset((*SIDES.values(), "roll", "threshold", "weights", "proxies"))


def tally_blocks(tally: Tally, record: Record[FrontMatter], references: References) -> Iterator[Xml]:
    """What a vote came to: a paragraph for each position with those who took it, then what else is stated."""
    roll = roll_of(tally)
    for position in Position:
        count = count_of(tally, position)
        if count is not None:
            yield fact(
                POSITIONS[position], [f"{count:,}", _voters(roll.get(position, ()), position, tally, references)]
            )
    for name, votes in votes_unused(tally).items():
        yield fact("Votes", [person(name, references), f": {votes:,}"])
    for name, proxy in proxies_unused(tally).items():
        yield fact("Proxy", [person(name, references), ": ", person(proxy, references)])
    if tally.threshold:
        yield fact("Needed", [f"{share_in_words(tally.threshold)} of {BASES[tally.threshold.of]}"])
    for key, value in vars(tally).items():
        if value is not None and key not in NOT_PLAIN:
            yield fact(label_of(key), words_of(key, value, record, references))


def parliamentary(
    record: Record[Minutes], sections: Mapping[str, tuple[str, Tally, Result | None]], references: References
) -> Node | None:
    """The analysis of quorum and votes: `sections` has the text's section for each entry with a vote, by its `#id`."""
    parts = [part for part in (_quorum(record, references), *_votings(sections, references)) if part]
    return make("parliamentary", *parts) if parts else None


def _voters(names: tuple[str, ...], position: Position, tally: Tally, references: References) -> Xml:
    """Those who took a position, as what stands behind their number: a large archive names hundreds of thousands."""
    marked = references.marked_as(f"votes {position}")
    listed = [marked.get(name) or _voter(name, position, references, marked) for name in names]
    if tally.weights or tally.proxies:
        listed = [Xml(f"{each}{_mandate(name, tally, references)}") for each, name in zip(listed, names, strict=True)]
    return Xml(f": {', '.join(listed)}" if listed else "")


def _voter(name: str, position: Position, references: References, marked: dict[str, Xml]) -> Xml:
    to, shown, _ = references.party(name)
    choice = references.concept("position", position.value)
    found = marked[name] = Xml(f'<vote by="{safe(to)}" choice="{choice}">{safe(shown)}</vote>')
    return found


def _mandate(name: str, tally: Tally, references: References) -> str:
    """With how many votes somebody voted, and who cast them, where the record says so: ` (250 votes, by proxy Jane Roe)`."""
    votes = plural(votes_of(tally, (name,)), "vote") if tally.weights else ""
    proxy = tally.proxies.get(name)
    parts = [part for part in (votes, f"by proxy {person(proxy, references)}" if proxy else "") if part]
    return f" ({', '.join(parts)})" if parts else ""


def _votings(sections: Mapping[str, tuple[str, Tally, Result | None]], references: References) -> Iterator[Xml]:
    for number, (entry, (section, tally, result)) in enumerate(sections.items(), 1):
        counts = [(position, count) for position in Position if (count := count_of(tally, position)) is not None]
        if counts:
            yield mark(
                "voting",
                *(
                    _count(
                        "count",
                        f"voting_{number}__count_{index}",
                        count,
                        references.concept("position", position.value),
                    )
                    for index, (position, count) in enumerate(counts, 1)
                ),
                eId=f"voting_{number}",
                href=f"#{section}",
                refersTo=entry,
                outcome=references.concept("result", result.value) if result else None,
            )


def _quorum(record: Record[Minutes], references: References) -> Xml | None:
    front, present = record.front, number_present(record.front)
    quorum = (
        _count("quorum", "quorumVerification_1__quorum_1", front.quorum, None) if front.quorum is not None else None
    )
    there = None
    if present is not None:
        there = _count("count", "quorumVerification_1__count_1", present, references.concept("attendance", "present"))
    if not quorum and (not there or front.quorate is None):
        return None
    said = {True: "quorate", False: "inquorate", None: None}[front.quorate]
    return mark(
        "quorumVerification",
        quorum,
        there,
        eId="quorumVerification_1",
        outcome=references.concept("quorum", said) if said else None,
    )


def _count(tag: str, ident: str, value: int, refers_to: str | None) -> Xml:
    return Xml(f'<{tag} eId="{ident}" value="{value}"' + (f' refersTo="{refers_to}"/>' if refers_to else "/>"))
