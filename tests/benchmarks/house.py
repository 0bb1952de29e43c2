"""Generate what stands for years: the organisation, its rulebook, people and bodies."""

import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from plan import FIRST, TERMS, BodyPlan, Plan
from record import Generated

RULES = (
    ("notice", "notice", "Seven clear days’ notice is given of every meeting, without Sundays and holidays.",
     "at-least: 7 clear days\n  not-counted: {weekdays: sunday, holidays: IE}"),
    ("agenda", "notice", "Agendas are published three days before.", "object: agenda\n  at-least: 3 days"),
    ("draft-minutes", "notice", "Draft minutes are published within three weeks.",
     "object: draft-minutes\n  within: 3 weeks"),
    ("approval", "notice", "Minutes are approved at the next meeting.",
     "object: approved-minutes\n  by: next-meeting"),
    ("actions", "notice", "Actions are done when they are due.", "object: actions\n  by: due-date"),
    ("quorum", "quorum", "A third of the members are a quorum.", "fraction: 1/3"),
    ("majority", "majority", "Questions are decided by a majority of the votes cast.", "threshold: simple-majority"),
    ("term", "term", "Members serve for two years.", "length: 2 years"),
    ("frequency", "frequency", "Every body meets at least once in three months.", "no-gap-over: 3 months"),
    ("email-decision", "email-decision", "Votes by email are open for two days at least.", "window: 2 days"),
)  # fmt: skip


def render_house(plan: Plan) -> Iterator[Generated]:
    yield _organisation()
    yield _rulebook()
    for person in plan.people:
        text = f"---\ntype: person\ntitle: {quote(person.name)}\n"
        given, _, family = person.name.partition(" ")
        text += f"sort-name: {quote(f'{family}, {given}')}\n---\n{person.name} has served on bodies of the union.\n"
        yield Generated(f"people/{person.id}.md", text, FIRST)
    for body in plan.bodies:
        yield _body(plan, body)


def quote(text: str) -> str:
    """Text as a YAML string in quotation marks, which is also JSON's."""
    return json.dumps(text, ensure_ascii=False)


def _organisation() -> Generated:
    text = (
        "---\ntype: organisation\ntitle: Union of Generated Tenants\ntimezone: Europe/Dublin\nlang: en\n"
        "site: https://minutes.example.org/\nfounded: 2010-01-01\n---\nAn archive made to measure with.\n"
    )
    return Generated("organisation.md", text, FIRST)


def _rulebook() -> Generated:
    text = "---\ntype: rulebook\ntitle: Standing orders\nfrom: 2010-01-01\ndate: 2010-01-01\n---\n"
    for number, (id_, kind, clause, parameters) in enumerate(RULES, 1):
        text += f"## {number}. {id_.replace('-', ' ').capitalize()}\n\n> {clause}\n\n```rule\nid: {id_}\nkind: {kind}\n"
        text += f'number: "{number}"\nclause: {quote(clause)}\nparameters:\n  {parameters}\n```\n\n'
    return Generated("rulebooks/standing-orders.md", text, FIRST)


def _body(plan: Plan, body: BodyPlan) -> Generated:
    kind = "branch" if "Branch" in body.name else "committee"
    parent = f"parent: {plan.bodies[0].id}\n" if body.index else ""
    text = f"---\ntype: body\ntitle: {quote(body.name)}\nclassification: {kind}\n{parent}founded: 2010-01-01\n"
    text += f"seats: {body.seats}\nquorum: {body.seats // 3}\nmembers:\n"
    for start, following in pairwise(TERMS):
        until = following - timedelta(days=1)
        for seat, person in enumerate(plan.members(body, start), 1):
            role = {1: ", role: chair", 2: ", role: secretary"}.get(seat, "")
            text += f'  - {{person: {person.id}{role}, seat: "{seat}", from: {start}, until: {until}}}\n'
    return Generated(f"bodies/{body.id}.md", f"{text}---\nThe {body.name} reports to the members once a year.\n", FIRST)
