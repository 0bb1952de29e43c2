"""Entries: the types of the fenced blocks that state one fact to compute with, one file a type."""

from collections.abc import Mapping

from minutebook.records.entries.action import Action
from minutebook.records.entries.amendment import Amendment
from minutebook.records.entries.correction import Correction
from minutebook.records.entries.decision import Decision
from minutebook.records.entries.declaration import Declaration
from minutebook.records.entries.election import Election
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.entries.follow_up import FollowUp
from minutebook.records.entries.motion import Motion
from minutebook.records.entries.question import Question
from minutebook.records.entries.rule import Rule, rule_type
from minutebook.records.entries.vote import Vote
from minutebook.rule_words import RuleKind
from minutebook.words import EntryType

ENTRY_TYPES: dict[EntryType, type[EntryFacts]] = {
    EntryType.MOTION: Motion,
    EntryType.AMENDMENT: Amendment,
    EntryType.DECISION: Decision,
    EntryType.VOTE: Vote,
    EntryType.ACTION: Action,
    EntryType.FOLLOW_UP: FollowUp,
    EntryType.DECLARATION: Declaration,
    EntryType.QUESTION: Question,
    EntryType.ELECTION: Election,
    EntryType.RULE: Rule,
    EntryType.CORRECTION: Correction,
}


def entry_type(kind: EntryType, values: Mapping[str, object]) -> type[EntryFacts]:
    """The type that reads an entry; that of a rule depends on its own kind, which says what parameters it has."""
    if kind is EntryType.RULE:
        return next((rule_type(rule) for rule in RuleKind if values.get("kind") == rule.value), Rule)
    return ENTRY_TYPES[kind]
