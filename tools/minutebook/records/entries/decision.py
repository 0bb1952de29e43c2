"""A decision: what stands, stated on its own where the record gives no motion, and how it touches earlier ones."""

from pydantic import ConfigDict

from minutebook.dates import PartialDate
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Model, Names, Reference, References, String
from minutebook.words import Method, Relation

ATTRIBUTES = {relation: relation.value.replace("-", "_") for relation in Relation}
RELATING = frozenset(ATTRIBUTES.values())


class RelationFacts(Model):
    """What a decision does to others; each value is one reference or several."""

    amends: References = ()
    """Decisions that this one changes in part."""
    supersedes: References = ()
    """Decisions that this one replaces."""
    rescinds: References = ()
    """Decisions that this one ends."""
    suspends: References = ()
    """Decisions that this one stops for a time."""
    implements: References = ()
    """Decisions that this one carries out."""
    ratifies: References = ()
    """Decisions that this one confirms after the fact."""
    reaffirms: References = ()
    """Decisions that this one states again."""
    censures: References = ()
    """Decisions, bodies or people that this one censures."""
    waives: References = ()
    """Rules that this one sets aside for what its record states; or a meeting, vote or decision, for which it sets all aside."""
    refers_to: References = ()
    """Decisions, records or bodies that this one mentions."""

    def related(self) -> tuple[tuple[Relation, str], ...]:
        """Every (relation, reference) stated, in the order of the vocabulary."""
        if RELATING.isdisjoint(self.__pydantic_fields_set__):
            return ()
        values = vars(self)
        return tuple((relation, reference) for relation, key in ATTRIBUTES.items() for reference in values[key])


class Decision(EntryFacts, RelationFacts):
    """A decision made without a recorded motion, or drawn out of one."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "open-saturdays",
                    "title": "The garden opens on Saturdays",
                    "text": "The garden is open to neighbours on Saturdays, 10 to 16.",
                    "method": "consensus",
                }
            ]
        }
    )

    text: String | None = None
    """The words of the decision."""
    motion: Reference | None = None
    """The motion that it follows from."""
    method: Method | None = None
    """How it was made, where no vote is recorded."""
    by: Names = ()
    """Who made it, where it was not the whole body."""
    from_: PartialDate | None = None
    """When it takes effect, if later than it was made."""
    until: PartialDate | None = None
    """When it lapses."""
