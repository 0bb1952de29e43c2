"""Resolutions: the statements that decide something, and their graph, as the records leave it and not as of a day."""

from minutebook.decisions import DecisionGraph, decision_graph
from minutebook.outputs.dataset.register import Register
from minutebook.record import Fact
from minutebook.records.entries.decision import Decision


def graph_of(register: Register) -> DecisionGraph:
    """The decisions of an edition. Of no day, so that the same commit gives the same rows on every day."""
    return decision_graph(register.edition.view.archive)


def decisions_stated(register: Register) -> dict[str, Fact[object]]:
    """Every statement that has a row in `decisions`, by its full id: what stands or stood, and each `decision` entry."""
    found = {id_: life.fact for id_, life in graph_of(register).decisions.items()}
    found.update({fact.id: fact for fact in register.facts(Decision) if fact.id not in found})
    return found
