"""Demands: each thing that a rule asks of a vote, whether the vote meets it, and by how many votes it does not."""

from collections.abc import Iterable
from dataclasses import dataclass

from minutebook.labels import listed, plural
from minutebook.records.parameters.majority import MajorityParameters
from minutebook.records.tally import Threshold, fraction_of
from minutebook.rule_words import Abstentions
from minutebook.rules.ballots import Ballot
from minutebook.rules.electorates import MISSING, OF, Counts, missing_of, number_of
from minutebook.rules.evidence import Evidence
from minutebook.votes import BASES, share_in_words, votes_asked
from minutebook.words import CountedOf


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing asked, in words that follow “asks”. `is_met` is None where `missing` says what is not recorded."""

    words: str
    is_met: bool | None
    by: str = ""
    missing: str = ""
    base: str = ""


def demands_of(
    parameters: MajorityParameters, counts: Counts, ballot: Ballot, evidence: Evidence
) -> tuple[Demand, ...]:
    """Everything that a rule asks of one vote; several of which one is enough are one demand."""
    shares = tuple(filter(None, (parameters.threshold, *parameters.all_of)))
    demands = [_share(threshold, parameters, counts, ballot, evidence) for threshold in shares]
    if parameters.any_of:
        demands.append(_any([_share(each, parameters, counts, ballot, evidence) for each in parameters.any_of]))
    if parameters.in_favour is not None:
        demands.append(_in_favour(parameters.in_favour, counts.favour))
    if parameters.taking_part:
        demands.append(taking_part(parameters.taking_part, parameters.taking_part_of, counts, ballot, evidence))
    if parameters.veto is not None:
        demands.append(_veto(parameters.veto, counts.against))
    return tuple(demands)


def taking_part(share: str, of: CountedOf, counts: Counts, ballot: Ballot, evidence: Evidence) -> Demand:
    """That a share of somebody take part in a vote. What is not recorded of the votes may only add to them."""
    number, took_part = number_of(of, ballot, evidence), counts.taking_part
    words = f"that {share_in_words(Threshold(fraction=share))} of {OF[of]} take part"
    if number is None or took_part is None:
        return Demand(
            words, None, missing=missing_of(of, ballot) if number is None else "how many took part is not recorded"
        )
    asked = votes_asked(fraction_of(share), number, strict=False)
    if took_part >= asked:
        return Demand(words, is_met=True, base=f"of {number:,} {BASES[of]}")
    if counts.against is None or counts.abstain is None:
        return Demand(words, None, missing="how many took part is not recorded")
    return Demand(words, is_met=False, by=f"{asked - took_part:,} too few took part", base=f"of {number:,} {BASES[of]}")


def is_met(demands: Iterable[Demand]) -> bool | None:
    """Whether all demands are met; None where that hangs on what is not recorded."""
    found = {demand.is_met for demand in demands}
    return False if False in found else None if None in found else True


def _share(
    threshold: Threshold, parameters: MajorityParameters, counts: Counts, ballot: Ballot, evidence: Evidence
) -> Demand:
    of, words = threshold.of, f"{share_in_words(threshold)} of {OF[threshold.of]}"
    if counts.favour is None:
        return Demand(words, None, missing="the votes in favour are not recorded")
    if of is CountedOf.CAST:
        number, missing = _cast(parameters.abstentions, counts)
    else:
        number, missing = number_of(of, ballot, evidence), missing_of(of, ballot)
    if number is None:
        return Demand(words, None, missing=missing)
    base = "" if of is CountedOf.CAST else f"of {number:,} {BASES[of]}"
    asked = max(votes_asked(threshold.size, number, strict=threshold.strict), 1)
    return _reached(words, counts.favour, asked, base)


def _cast(abstentions: Abstentions, counts: Counts) -> tuple[int | None, str]:
    if counts.favour is None or counts.against is None:
        return None, MISSING[CountedOf.CAST]
    if abstentions is Abstentions.NOT_CAST:
        return counts.favour + counts.against, ""
    if counts.abstain is None:
        return None, "the abstentions are not recorded"
    return counts.favour + counts.against + counts.abstain, ""


def _reached(words: str, favour: int, asked: int, base: str = "") -> Demand:
    by = "" if favour >= asked else f"{plural(asked - favour, 'vote')} short"
    return Demand(words, favour >= asked, by, base=base)


def _in_favour(least: int, favour: int | None) -> Demand:
    words = f"at least {least:,} in favour"
    return (
        Demand(words, None, missing="the votes in favour are not recorded")
        if favour is None
        else _reached(words, favour, least)
    )


def _veto(number: int, against: int | None) -> Demand:
    words = "no vote against" if number == 1 else f"fewer than {number:,} votes against"
    if against is None:
        return Demand(words, None, missing=MISSING[CountedOf.CAST])
    return Demand(words, against < number, "" if against < number else f"{plural(against, 'vote')} against")


def _any(demands: list[Demand]) -> Demand:
    """Several demands of which one is enough, as one."""
    words = " or ".join(demand.words for demand in demands)
    met = {demand.is_met for demand in demands}
    base = next((demand.base for demand in demands if demand.is_met and demand.base), "")
    if True in met:
        return Demand(words, is_met=True, base=base)
    missing = next((demand.missing for demand in demands if demand.is_met is None), "")
    return Demand(words, None if None in met else False, listed([demand.by for demand in demands[:1]]), missing)
