"""Statements: an entry of the minutes as a section of its own, under the standard's name for what it is where it has one."""

from collections.abc import Iterator

from minutebook.labels import label
from minutebook.outputs.akoma_ntoso.blocks import Setting, blocks_of_prose
from minutebook.outputs.akoma_ntoso.elements import Node, make, mark
from minutebook.outputs.akoma_ntoso.facts import PROSE, stated
from minutebook.outputs.akoma_ntoso.references import References
from minutebook.outputs.akoma_ntoso.votes import tally_blocks
from minutebook.outputs.site.text import render_prose
from minutebook.record import Entry, Fact, Record
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.front import FrontMatter
from minutebook.words import EntryType

RESOLUTIONS = frozenset({EntryType.MOTION, EntryType.DECISION, EntryType.VOTE})
PROCEDURAL = "procedural"


def statement_section(
    entry: Entry[EntryFacts], record: Record[FrontMatter], references: References, setting: Setting
) -> Node:
    """The section that stands for an entry. Its id is given by whoever puts it into the text."""
    facts, stated_keys = entry.facts, vars(entry.facts)
    tally = stated_keys.get("vote")
    return make(
        _tag(entry),
        mark("heading", facts.title or stated_keys.get("question") or label(entry.type.value)),
        *_prose(entry, record, references, setting),
        *stated(facts, record, references),
        *(tally_blocks(tally, record, references) if tally else ()),
        class_=entry.type.value,
        name=None if _tag(entry) != "debateSection" else entry.type.value,
        refersTo=references.statement(entry.id, Fact(record, entry, facts).title),
    )


def _tag(entry: Entry[EntryFacts]) -> str:
    if entry.type not in RESOLUTIONS:
        return "debateSection"
    return "proceduralMotions" if vars(entry.facts).get("class_") == PROCEDURAL else "resolutions"


def _prose(
    entry: Entry[EntryFacts], record: Record[FrontMatter], references: References, setting: Setting
) -> Iterator[Node]:
    """The longer texts of an entry: the words of a motion, a note."""
    for key, value in vars(entry.facts).items():
        if key in PROSE and value:
            html = render_prose(value, record, references.register.edition.view)
            inside = list(blocks_of_prose(html, setting))
            if inside:
                yield make("container", *inside, name=key)
