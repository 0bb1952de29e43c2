"""Decisions as schema.org's Legislation (which follows the European Legislation Identifier), votes as its VoteAction."""

from minutebook.addresses import address_of
from minutebook.decisions import DecisionLife, Standing
from minutebook.labels import RESULTS, label
from minutebook.outputs.characters import one_line, printable
from minutebook.outputs.edition import Edition
from minutebook.outputs.linked_data.parties import body_reference
from minutebook.outputs.things import Thing, stated_only
from minutebook.reading.markdown import words_of
from minutebook.record import Fact
from minutebook.records.entries.motion import Proposed
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.front import DatedFrontMatter
from minutebook.tallies import tally_words
from minutebook.words import Relation, Result

FORCE = {
    Standing.IN_FORCE: "InForce",
    Standing.AMENDED: "InForce",
    Standing.SUSPENDED: "PartiallyInForce",
}
CHANGES = (
    (Relation.AMENDS, "legislationAmends"),
    (Relation.RESCINDS, "legislationRepeals"),
    (Relation.SUPERSEDES, "legislationRepeals"),
    (Relation.IMPLEMENTS, "legislationEnsuresImplementationOf"),
)


def decision_thing(life: DecisionLife, edition: Edition) -> Thing:
    """The Legislation that a decision is, with its force and what it changes."""
    front = life.fact.record.front
    address = edition.absolute(address_of(life.id))
    return stated_only(
        {
            "@type": "Legislation",
            "@id": address,
            "url": address,
            "name": one_line(life.fact.title),
            "legislationIdentifier": life.id,
            "legislationType": label("decision"),
            "legislationDate": str(life.date) if life.date else "",
            "legislationPassedBy": _body(front, edition),
            "legislationLegalForce": f"https://schema.org/{FORCE.get(life.standing, 'NotInForce')}",
            "text": printable(words_of(getattr(life.fact.facts, "text", None) or "")),
            "inLanguage": getattr(front, "lang", None) or edition.lang,
        }
        | _changes(life, edition)
    )


def vote_thing(fact: Fact[Proposed | VoteFacts], edition: Edition) -> Thing | None:
    """The VoteAction of a body: what it chose, and the figures in words; None where no vote is recorded.

    The day stands in the description, since `startTime` asks for an instant. Who voted how is the page's table and the
    dataset's: schema.org has no word for a roll.
    """
    tally, front = fact.facts.vote, fact.record.front
    if tally is None:
        return None
    result: Result | None = fact.facts.result
    day = front.date.words if isinstance(front, DatedFrontMatter) else ""
    address = edition.absolute(address_of(fact.id))
    return stated_only(
        {
            "@type": "VoteAction",
            "@id": f"{address}-vote" if "#" in address else f"{address}#vote",
            "name": one_line(fact.title),
            "description": "; ".join(part for part in (tally_words(tally), day) if part),
            "agent": _body(front, edition),
            "actionOption": RESULTS[result] if result else "",
            "actionStatus": "https://schema.org/CompletedActionStatus",
            "object": {"@type": "CreativeWork", "@id": address, "url": address, "name": one_line(fact.title)},
        }
    )


def _body(front: object, edition: Edition) -> Thing:
    return body_reference(front.body, edition) if isinstance(front, DatedFrontMatter) else {}


def _changes(life: DecisionLife, edition: Edition) -> Thing:
    """What the decision changes, by the property that says how."""
    archive = edition.view.archive
    found: dict[str, list[Thing]] = {}
    for relation, key in CHANGES:
        for link in life.outward:
            if link.relation is relation and (link.target in archive.entries or link.target in archive.by_id):
                address = edition.absolute(address_of(link.target))
                found.setdefault(key, []).append({"@type": "Legislation", "@id": address, "url": address})
    return dict(found)
