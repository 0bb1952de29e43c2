"""Decisions: which statements are decisions, what each does to others, and what stands, then and now."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from minutebook.archive import Archive
from minutebook.decisions import ENDED, DecisionGraph, DecisionLife, Link, Standing, build_decisions
from minutebook.load import load_archive
from minutebook.parse import parse_record
from minutebook.reading.source import read_source
from minutebook.words import Relation

REAFFIRMS = Relation.REAFFIRMS

MINUTES = """---
type: minutes
title: Board
body: board
date: {day}
---
"""
FEBRUARY = "meetings/board/2026-02-03/minutes"
MARCH = "meetings/board/2026-03-03/minutes"
VOTE = "---\ntype: vote\ntitle: Rent\nbody: board\ndate: 2026-02-20\nresult: carried\n---\n"
APRIL = "meetings/board/2026-04-07/minutes"


def graph_of(make_archive: Callable[..., Path], **files: str) -> DecisionGraph:
    """The graph of an archive of three meetings, each given as its entries, and of other records."""
    days = {"february": (FEBRUARY, "2026-02-03"), "march": (MARCH, "2026-03-03"), "april": (APRIL, "2026-04-07")}
    records = {
        f"{days[month][0]}.md": MINUTES.format(day=days[month][1]) + entries(text)
        for month, text in files.items()
        if month in days
    }
    others = {path.replace("__", "/") + ".md": text for path, text in files.items() if path not in days}
    archive, problems = load_archive(make_archive({**records, **others}))
    assert problems == ()
    return build_decisions(archive)


def entries(text: str) -> str:
    fences = []
    for block in text.strip().split("\n\n"):
        kind, *lines = (line.strip() for line in block.strip().split("\n"))
        fences.append("\n".join([f"```{kind}", *lines, "```"]))
    return "\n\n".join(fences) + "\n"


def standings(graph: DecisionGraph) -> list[tuple[str, str]]:
    return [(life.id.rpartition("#")[2], life.standing.value) for life in graph.decisions.values()]


def story(life: DecisionLife) -> list[tuple[str, str, str]]:
    return [(str(step.date), step.what, step.standing.value) for step in life.steps]


SATURDAYS = "decision\nid: saturdays\ntitle: Open on Saturdays\n"


def test_carried_motions_and_votes_and_decision_entries_are_decisions(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        february="""
            motion
            id: carried
            result: carried

            motion
            id: lost
            result: lost

            motion
            id: open

            vote
            id: order
            question: Take item 5 first
            result: carried

            amendment
            id: amended
            to: "#carried"
            result: carried

            decision
            id: saturdays
            text: The garden opens on Saturdays.
        """,
        votes__board__rent=VOTE,
        votes__board__survey=VOTE.replace("result:", "advisory: true\nresult:"),
    )
    assert list(graph.decisions) == [
        f"{FEBRUARY}#carried",
        f"{FEBRUARY}#order",
        f"{FEBRUARY}#saturdays",
        "votes/board/rent",
    ]


def test_one_decision_stated_in_several_places_counts_once(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        march="""
            motion
            id: rent
            motion: motions/board/rent
            result: carried
            supersedes: meetings/board/2026-02-03/minutes#saturdays

            vote
            id: ballot
            motion: "#rent"
            result: carried

            decision
            id: new-rent
            motion: "#rent"
            text: The rent is raised.
        """,
        february=SATURDAYS,
        motions__board__rent="---\ntype: motion\ntitle: Rent\nbody: board\ndate: 2026-02-20\nresult: carried\n---\n",
    )
    assert list(graph.decisions) == [f"{FEBRUARY}#saturdays", f"{MARCH}#new-rent"]
    for statement in ("motions/board/rent", f"{MARCH}#rent", f"{MARCH}#ballot", f"{MARCH}#new-rent"):
        assert [life.id for life in graph.of(statement)] == [f"{MARCH}#new-rent"]
    assert graph.of(f"{MARCH}#nothing") == ()
    assert graph.stated_by == dict.fromkeys(
        (f"{MARCH}#rent", f"{MARCH}#ballot", "motions/board/rent"), (f"{MARCH}#new-rent",)
    )
    link = Link(f"{MARCH}#new-rent", Relation.SUPERSEDES, f"{FEBRUARY}#saturdays")
    assert graph.decisions[f"{MARCH}#new-rent"].outward == (link,)
    assert graph.decisions[f"{FEBRUARY}#saturdays"].inward == (link,)


def test_motion_without_result_is_a_decision_by_the_vote_that_carried_it(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        february='motion\nid: rent\n\nvote\nid: ballot\nmotion: "#rent"\nresult: carried',
        march='motion\nid: rent\n\nvote\nid: ballot\nmotion: "#rent"\nresult: lost',
    )
    assert list(graph.decisions) == [f"{FEBRUARY}#rent"]


def test_statements_that_lead_to_each_other_in_a_circle_stay_decisions(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        february='decision\nid: a\nmotion: "#b"\n\ndecision\nid: b\nmotion: "#a"\n\nmotion\nid: c\nmotion: "#c"\nresult: carried',
    )
    assert list(graph.decisions) == [f"{FEBRUARY}#{id_}" for id_ in "abc"]


def test_each_relation_leaves_its_standing_and_a_step(make_archive: Callable[..., Path]) -> None:
    relations = ("amends", "supersedes", "rescinds", "suspends", "ratifies", "refers-to")
    first = "\n\n".join(f"decision\nid: to-{relation}\ntitle: One" for relation in relations)
    then = "\n\n".join(f"motion\nid: m-{word}\nresult: carried\n{word}: {FEBRUARY}#to-{word}" for word in relations)
    graph = graph_of(make_archive, february=first, march=then)
    standing = {relation: graph.decisions[f"{FEBRUARY}#to-{relation}"].standing.value for relation in relations}
    assert standing == {
        "amends": "amended",
        "supersedes": "superseded",
        "rescinds": "rescinded",
        "suspends": "suspended",
        "ratifies": "in-force",
        "refers-to": "in-force",
    }
    assert story(graph.decisions[f"{FEBRUARY}#to-amends"]) == [
        ("2026-02-03", "made", "in-force"),
        ("2026-03-03", "amends", "amended"),
    ]


def test_lost_motion_changes_nothing(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        february=SATURDAYS,
        march=f"motion\nid: close\nresult: lost\nrescinds: {FEBRUARY}#saturdays",
    )
    assert story(graph.decisions[f"{FEBRUARY}#saturdays"]) == [("2026-02-03", "made", "in-force")]


def test_what_has_ended_stays_ended_but_a_suspension_may_end(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        february=SATURDAYS + "\n\ndecision\nid: rent\ntitle: Raise the rent",
        march=f"decision\nid: stop\nsuspends: {FEBRUARY}#saturdays\nrescinds: {FEBRUARY}#rent",
        april=f"decision\nid: again\nreaffirms: [{FEBRUARY}#saturdays, {FEBRUARY}#rent]",
    )
    assert story(graph.decisions[f"{FEBRUARY}#saturdays"])[1:] == [
        ("2026-03-03", "suspends", "suspended"),
        ("2026-04-07", "reaffirms", "in-force"),
    ]
    assert graph.decisions[f"{FEBRUARY}#rent"].standing is Standing.RESCINDED


def test_rescinding_what_ended_a_decision_revives_it_only_where_that_is_said(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        february="\n\n".join(f"decision\nid: {id_}\ntitle: One" for id_ in ("silent", "said", "stopped")),
        march=f"""
            decision
            id: end
            rescinds: [{FEBRUARY}#silent, {FEBRUARY}#said]

            decision
            id: pause
            suspends: {FEBRUARY}#stopped
        """,
        april=f"decision\nid: undo\nrescinds: [{MARCH}#end, {MARCH}#pause]\nreaffirms: {FEBRUARY}#said",
    )
    assert {id_: story(graph.decisions[f"{FEBRUARY}#{id_}"])[1:] for id_ in ("silent", "said", "stopped")} == {
        "silent": [("2026-03-03", "rescinds", "rescinded"), ("2026-04-07", "undone", "rescinded")],
        "said": [("2026-03-03", "rescinds", "rescinded"), ("2026-04-07", "reaffirms", "in-force")],
        "stopped": [("2026-03-03", "suspends", "suspended"), ("2026-04-07", "undone", "in-force")],
    }


def test_steps_of_one_meeting_come_in_the_order_of_its_minutes(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        february=SATURDAYS,
        march=f"""
            decision
            id: stop
            suspends: {FEBRUARY}#saturdays

            decision
            id: again
            reaffirms: {FEBRUARY}#saturdays
        """,
    )
    assert story(graph.decisions[f"{FEBRUARY}#saturdays"])[1:] == [
        ("2026-03-03", "suspends", "suspended"),
        ("2026-03-03", "reaffirms", "in-force"),
    ]


def test_follow_ups_are_steps_of_a_decisions_life(make_archive: Callable[..., Path]) -> None:
    graph = graph_of(
        make_archive,
        february=SATURDAYS,
        march=f"follow-up\nid: news\nof: {FEBRUARY}#saturdays\nstate: in-progress\ndate: 2026-02-20",
        april=f"follow-up\nid: news\nof: {FEBRUARY}#saturdays\nstate: lapsed",
    )
    assert story(graph.decisions[f"{FEBRUARY}#saturdays"]) == [
        ("2026-02-03", "made", "in-force"),
        ("2026-02-20", "in-progress", "in-force"),
        ("2026-04-07", "lapsed", "lapsed"),
    ]


def test_steps_come_in_the_order_of_their_days_whatever_their_records_are_called(
    make_archive: Callable[..., Path],
) -> None:
    graph = graph_of(
        make_archive,
        february=SATURDAYS,
        march=f"decision\nid: again\nreaffirms: {FEBRUARY}#saturdays",
        votes__board__rent=VOTE.replace("result:", f"suspends: {FEBRUARY}#saturdays\nresult:"),
    )
    assert story(graph.decisions[f"{FEBRUARY}#saturdays"])[1:] == [
        ("2026-02-20", "suspends", "suspended"),
        ("2026-03-03", "reaffirms", "in-force"),
    ]


def test_graph_of_a_day_knows_only_what_had_happened_and_what_had_lapsed(make_archive: Callable[..., Path]) -> None:
    archive, _ = load_archive(
        make_archive(
            {
                f"{FEBRUARY}.md": MINUTES.format(day="2026-02-03")
                + entries(SATURDAYS + "from: 2026-02-10\nuntil: 2026-05-31"),
                f"{MARCH}.md": MINUTES.format(day="2026-03-03")
                + entries(f"decision\nid: sundays\namends: {FEBRUARY}#saturdays"),
                f"{APRIL}.md": MINUTES.format(day="2026-04-07")
                + entries(f"follow-up\nid: news\nof: {MARCH}#sundays\nstate: withdrawn"),
            }
        )
    )
    days = (date(2026, 2, 2), date(2026, 2, 3), date(2026, 2, 10), date(2026, 3, 3), date(2026, 6, 1), None)
    assert [standings(build_decisions(archive, on)) for on in days] == [
        [],
        [("saturdays", "not-yet-in-force")],
        [("saturdays", "in-force")],
        [("saturdays", "amended"), ("sundays", "in-force")],
        [("saturdays", "lapsed"), ("sundays", "withdrawn")],
        [("saturdays", "amended"), ("sundays", "withdrawn")],
    ]


WORDS = st.sampled_from(
    [Relation.AMENDS, Relation.SUPERSEDES, Relation.RESCINDS, Relation.SUSPENDS, Relation.REAFFIRMS]
)
ACTS = st.lists(st.tuples(WORDS, st.integers(0, 99), st.booleans()), max_size=8)
"""What each decision after the first does, to which of those before it, and whether it is a vote or an entry of minutes."""


@given(ACTS)
def test_a_day_shows_what_the_records_until_then_leave_and_an_end_is_final(
    acts: list[tuple[Relation, int, bool]],
) -> None:
    archive = archive_of_acts(acts)
    ended: set[str] = set()
    for number in range(len(acts) + 1):
        on = date(2026, 1, 1 + number)
        until_then = tuple(each for each in archive.dated if each.front.date.last <= on)
        cut = build_decisions(replace(archive, records=tuple(sorted(until_then, key=lambda each: each.id))))
        shown = build_decisions(archive, on)
        assert shown.decisions == cut.decisions
        assert len(shown.decisions) == number + 1
        revived = {
            link.target for life in shown.decisions.values() for link in life.outward if link.relation is REAFFIRMS
        }
        now = {life.id for life in shown.decisions.values() if life.standing in ENDED}
        assert ended - revived <= now
        ended = now
    assert build_decisions(archive).decisions == shown.decisions


def archive_of_acts(acts: list[tuple[Relation, int, bool]]) -> Archive:
    """An archive with a decision on each of the first days of the year, kept in memory; ids are not in the order of days."""
    names: list[str] = []
    files = {}
    for number, (relation, target, is_vote) in enumerate([(None, 0, False), *acts]):
        day, does = f"2026-01-{1 + number:02}", f"{relation}: {names[target % number]}\n" if relation else ""
        if is_vote:
            names.append(f"votes/board/{day}-x")
            files[names[-1]] = VOTE.replace("2026-02-20", day).replace("result:", f"{does}result:")
        else:
            names.append(f"meetings/board/{day}/minutes#x")
            files[names[-1][:-2]] = MINUTES.format(day=day) + f"```decision\nid: x\ntitle: X\n{does}```\n"
    records = []
    for id_, text in sorted(files.items()):
        source, _ = read_source(f"records/{id_}.md", text)
        assert source
        record, problems = parse_record(source)
        assert record and problems == ()
        records.append(record)
    return Archive(Path(), tuple(records), (), (), frozenset())
