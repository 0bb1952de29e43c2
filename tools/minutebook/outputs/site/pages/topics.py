"""The page of each topic: the decisions in force, the bodies concerned, all events; and the index of topics."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from minutebook.decisions import ENDED, DecisionLife
from minutebook.events.event import Event
from minutebook.labels import label, plural
from minutebook.outputs.feeds.links import feed_links
from minutebook.outputs.page import Page
from minutebook.outputs.site.abouts import feed_row
from minutebook.outputs.site.findable import findable_topic
from minutebook.outputs.site.lines import event_lines
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.pages.decisions import decision_lines
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.rows import rows
from minutebook.outputs.site.shelves import grouped
from minutebook.outputs.site.volumes import Volume
from minutebook.outputs.site.yearbook import by_year, title_of_volume, ways, year_volumes
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter, FrontMatter

ROOT = "topics/"
FEW = 12


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its events and the decisions in force under it, latest first, and records that are no events."""

    short: str
    events: tuple[Event, ...]
    in_force: tuple[DecisionLife, ...]
    records: tuple[Record[FrontMatter], ...]

    @property
    def words(self) -> str:
        return label(self.short)


def render_pages(press: Press) -> Iterator[Page]:
    topics = _topics(press)
    yield _render_index(topics, press.sheet(ROOT))
    for topic in topics:
        root = f"{ROOT}{topic.short}/"
        for volume in year_volumes(root, topic.events, lambda event: event.date):
            yield _render(topic, volume, root, press.sheet(volume.address))


def _topics(press: Press) -> tuple[Topic, ...]:
    """All topics of the public records, in the order of their words."""
    archive, events = press.edition.view.archive, press.shelves.events_of_topic
    lives = reversed(tuple(press.shelves.decisions.decisions.values()))
    in_force: Mapping[str, tuple[DecisionLife, ...]] = grouped(
        (topic, life) for life in lives if life.standing not in ENDED for topic in topics_of(life)
    )
    named = grouped((topic, record) for record in archive.records for topic in record.front.topics)
    records = {topic: tuple(each for each in some if not _is_dated(each)) for topic, some in named.items()}
    known = sorted({*events, *in_force, *named}, key=lambda topic: (label(topic).casefold(), topic))
    return tuple(
        Topic(short, events.get(short, ()), in_force.get(short, ()), records.get(short, ())) for short in known
    )


def topics_of(life: DecisionLife) -> tuple[str, ...]:
    """The topics of a decision and of the record that states it."""
    fact = life.fact
    own = fact.entry.facts.topics if fact.entry else ()
    return tuple(dict.fromkeys((*own, *fact.record.front.topics)))


def _is_dated(record: Record[FrontMatter]) -> bool:
    return isinstance(record.front, DatedFrontMatter)


def _render(topic: Topic, volume: Volume[Event], root: str, sheet: Sheet) -> Page:
    is_first = not volume.year
    years = by_year(event_lines(volume.items, sheet), lambda line: line.date)
    title = title_of_volume(topic.words, volume)
    html = sheet.render(
        "topic.html",
        title=title,
        summary=_summary(topic) if is_first else "",
        rows=rows(("Bodies", _bodies(topic, sheet)), ("Follow", _feed(topic, sheet))) if is_first else (),
        in_force=decision_lines(topic.in_force[:FEW], sheet) if is_first else (),
        more=len(topic.in_force) - FEW,
        decisions=sheet.links.address("decisions/"),
        records=[sheet.links.to(record.id, record.front.title) for record in topic.records] if is_first else (),
        years=years,
        **ways(volume, root, sheet),
    )  # fmt: skip
    contents = [(2, "In force", "in-force")] if is_first and topic.in_force else []
    contents += [(2, year.words, year.anchor) for year in years]
    description = f"{title}: {plural(volume.total, 'event')}."
    found_as = findable_topic(topic.short) if is_first else None
    return Page(volume.address, title, html, description, "topic", "", tuple(contents), found_as)


def _summary(topic: Topic) -> str:
    if not topic.events:
        return "No event on record is under this topic."
    return f"{plural(len(topic.events), 'event')}, {plural(len(topic.in_force), 'decision')} in force."


def _bodies(topic: Topic, sheet: Sheet) -> tuple[Link, ...]:
    """The bodies of its events, those with most events first."""
    counts = Counter(event.body for event in topic.events if event.body)
    return tuple(sheet.links.body(body) for body, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def _feed(topic: Topic, sheet: Sheet) -> tuple[Link, ...]:
    """The topic's feed, which it has once something has happened."""
    is_past = any(event.date.first <= sheet.edition.today for event in topic.events)
    found = feed_links(sheet.edition, topic=topic.short) if is_past else ()
    return feed_row(found[0], sheet)[1] if found else ()


def _render_index(topics: tuple[Topic, ...], sheet: Sheet) -> Page:
    listed = [
        (
            sheet.links.topic(topic.short),
            plural(len(topic.events), "event") if topic.events else plural(len(topic.records), "record"),
            f"{len(topic.in_force):,} in force" if topic.in_force else "",
        )
        for topic in topics
    ]
    count = plural(len(topics), "topic")
    html = sheet.render("topics.html", title="Topics", topics=listed, count=count)
    return Page(ROOT, "Topics", html, f"What the records are about: {count}.", "topics")
