"""Statements: an entry of the minutes as a section of its own, under the standard's name for what it is where it has one."""

from collections.abc import Iterator

from minutebook.labels import label
from minutebook.outputs.akoma_ntoso.blocks import Setting, blocks_of_prose
from minutebook.outputs.akoma_ntoso.elements import Content, Node, make, mark
from minutebook.outputs.akoma_ntoso.facts import PROSE, stated
from minutebook.outputs.akoma_ntoso.references import References
from minutebook.outputs.akoma_ntoso.votes import tally_blocks
from minutebook.outputs.site.text import render_prose
from minutebook.record import Entry, Fact, Record
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.entries.question import Question
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
        return "questions" if entry.type is EntryType.QUESTION else "debateSection"
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
                yield _speech(key, entry.facts, inside, references) or make("container", *inside, name=key)


def _speech(key: str, facts: EntryFacts, inside: list[Content], references: References) -> Node | None:
    """The words of a question or of its answer, where it is recorded whose they are, as the standard asks."""
    if not isinstance(facts, Question) or key not in ("text", "answer"):
        return None
    tag, speakers, hearers = (
        ("question", facts.asked_by, facts.put_to) if key == "text" else ("answer", facts.answered_by, ())
    )
    by, to = (references.party(names[0])[0] if names else None for names in (speakers, hearers))
    return make(tag, *inside, by=by, to=to) if by else None
