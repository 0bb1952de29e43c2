"""Generate entries, and votes whose rolls, counts and results agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from plan import Person


@dataclass(frozen=True)
class Room:
    """Who was at a meeting and who sent apologies."""

    present: tuple[Person, ...]
    away: tuple[Person, ...]


def entry(word: str, id_: str, /, **facts: str) -> str:
    """A fenced entry; each fact is a value as YAML, or several lines for a mapping."""
    lines = "".join(
        f"{key}:{value}\n" if value.startswith("\n") else f"{key}: {value}\n" for key, value in facts.items()
    )
    return f"```{word}\nid: {id_}\n{lines}```\n\n"


def render_vote(random: Random, voters: tuple[Person, ...], recused: Person | None, *, is_lost: bool) -> str:
    """A roll of all `voters`, as lists under the positions or as counts with the names beside them; carried unless lost."""
    order = [voter for voter in voters if voter != recused]
    random.shuffle(order)
    fewer, abstaining = random.randrange(len(order) // 5 + 1), random.randrange(3)
    minority, abstained, majority = order[:fewer], order[fewer : fewer + abstaining], order[fewer + abstaining :]
    sides = {"for": minority if is_lost else majority, "against": majority if is_lost else minority}
    sides |= {"abstain": abstained} | ({"recused": [recused]} if recused else {})
    lines = ["", "method: roll-call", f"present: {len(voters)}"]
    if random.random() < 0.5:
        lines += [f"{position}: [{_ids(people)}]" for position, people in sides.items()]
    else:
        lines += [f"{position}: {len(people)}" for position, people in sides.items()]
        lines += ["roll:", *(f"  {position}: [{_ids(people)}]" for position, people in sides.items() if people)]
    return "\n  ".join(lines)


def _ids(people: Iterable[Person]) -> str:
    return ", ".join(person.id for person in people)
