"""What the parameters of every kind of rule share: nothing but that they are known by type."""

from typing import TypeVar

from minutebook.records.fields import Model


class Parameters(Model):
    """What a rule asks, as data; each kind of rule has a type of its own."""


P = TypeVar("P", bound=Parameters, covariant=True)
