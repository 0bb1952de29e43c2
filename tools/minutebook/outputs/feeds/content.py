"""Content: all that an entry tells, as HTML that needs neither styles nor scripts and links to whole addresses."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import urljoin

import nh3

from minutebook.addresses import address_of
from minutebook.events.event import Event, EventKind
from minutebook.labels import METHODS, RESULTS, label, listed
from minutebook.outputs.characters import one_line, printable
from minutebook.outputs.clocks import public_words
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.changes import changes_of, found_change
from minutebook.outputs.site.text import render_prose, render_text
from minutebook.record import Entry, Fact, Record
from minutebook.records.entries.correction import Correction
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.front import FrontMatter
from minutebook.records.tally import Tally
from minutebook.words import Provenance

TOLD_WHOLE = (EventKind.EMAIL, EventKind.STATEMENT)
LONGEST_TEXT = 20_000
NOTICES = {
    Provenance.IMPORTED: "Imported from another system.",
    Provenance.RECONSTRUCTED: "Reconstructed from published reports; not an official minute.",
}
# Words in which CommonMark and HTML see no mark; most motions are such, and need not be parsed and cleaned.
PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;?()/%£€’‘“”–-])*")
ALIGNED = re.compile(r'<(th|td) class="mb-align-')


def content_of(event: Event, edition: Edition) -> str:
    """The summary, what came of it and how, the words of the motion or decision, where they stand, and how sure that is."""
    record = edition.view.archive.by_id.get(event.record)
    entry = edition.view.archive.entries.get(event.target)
    fact: Fact[object] | None = entry or (Fact(record, None, record.front) if record else None)
    lines = [event.summary, _outcome(event, fact), *_circumstances(event, fact, edition)]
    whole = _whole_text(record, edition) if record and event.kind in TOLD_WHOLE else _stated_text(event, fact, edition)
    changed = changes_of(event, edition)
    html = _paragraphs(lines) + changed + whole + _paragraphs([_place(event, edition), _notice(record)])
    lang = record.front.lang if record else None
    html = f'<div lang="{escape(one_line(lang))}">{html}</div>' if lang and lang != edition.lang else html
    return printable(html)


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f'<p dir="auto">{escape(one_line(line), quote=False)}</p>' for line in lines if line)


def _outcome(event: Event, fact: Fact[object] | None) -> str:
    """`Lost, by show of hands: 29 for, 30 against`; the event's own second line where nothing was voted on."""
    tally = getattr(fact.facts, "vote", None) if fact and event.target == fact.id else None
    method = METHODS[tally.method] if isinstance(tally, Tally) and tally.method else ""
    words = ", ".join(part for part in (RESULTS[event.result] if event.result else "", method) if part)
    line = ": ".join(part for part in (words, event.detail) if part)
    return line[:1].upper() + line[1:]


def _circumstances(event: Event, fact: Fact[object] | None, edition: Edition) -> Iterator[str]:
    """Who proposed it; why a meeting was called off; what a correction changed."""
    if fact is None:
        return
    facts, name_of = fact.facts, edition.view.name_of
    if fact.id == event.target:
        for attribute, words in (("moved", "Moved by"), ("seconded", "Seconded by")):
            names = [name_of(name) for name in getattr(facts, attribute, ())]
            yield f"{words} {listed(names)}" if names else ""
    if isinstance(facts, Correction) and not found_change(event, edition):
        yield f"Was: {facts.was}" if facts.was else ""
        yield f"Now: {facts.now}" if facts.now else ""
    cancelled = getattr(facts, "cancelled", None)
    yield cancelled.reason or "" if cancelled and event.kind is EventKind.CANCELLATION else ""


def _stated_text(event: Event, fact: Fact[object] | None, edition: Edition) -> str:
    """The words of the motion or decision that the event is of."""
    words = getattr(fact.facts, "text", None) if fact and fact.id == event.target else None
    return f"<blockquote>{_prose(words, fact.record, edition)}</blockquote>" if fact and words else ""


def _whole_text(record: Record[FrontMatter], edition: Edition) -> str:
    """The text of an email or statement; nothing of one that would fill the feed."""
    if len(record.text.source) > LONGEST_TEXT:
        return ""

    def entry_html(entry: Entry[EntryFacts]) -> str:
        words = getattr(entry.facts, "text", None)
        title = _paragraphs([Fact(record, entry, entry.facts).title])
        return title + (f"<blockquote>{render_prose(words, record, edition.view)}</blockquote>" if words else "")

    return _portable(render_text(record, edition.view, entry_html), record, edition)


def _prose(words: str, record: Record[FrontMatter], edition: Edition) -> str:
    if PLAIN.fullmatch(words):
        return f"<p>{words}</p>"
    html = render_prose(words, record, edition.view)
    return _portable(html, record, edition) if "=" in html else html.strip()


def _portable(html: str, record: Record[FrontMatter], edition: Edition) -> str:
    """HTML without classes and anchors of the site's pages, its links made whole.

    How a cell is aligned is said by the obsolete attribute, the only way without styles.
    """
    html = ALIGNED.sub(r'<\1 align="', html)
    here = edition.absolute(address_of(record.id))

    def whole(element: str, attribute: str, value: str) -> str:
        return urljoin(here, value) if attribute in ("href", "src", "cite") else value

    return nh3.clean(html, attribute_filter=whole).strip()


def _place(event: Event, edition: Edition) -> str:
    """Body, kind, date, place in the record, and when the public could know."""
    when = f"{event.date.words}, {event.clock}" if event.clock else event.date.words
    where = event.where if event.where != event.kind else ""
    parts = (edition.body_name(event.body), label(event.kind), when, where, public_words(event, edition))
    return " · ".join(part for part in parts if part)


def _notice(record: Record[FrontMatter] | None) -> str:
    return NOTICES.get(record.front.provenance, "") if record else ""
