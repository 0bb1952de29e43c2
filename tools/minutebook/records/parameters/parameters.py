"""What the parameters of every kind of rule share: that they are known by type, and the keys that somebody wrote."""

from typing import TypeVar

from minutebook.records.fields import Model


class Parameters(Model):
    """What a rule asks, as data; each kind of rule has a type of its own."""

    @property
    def keys_written(self) -> str | None:
        """The keys that were written, as an error quotes them where they do not go together."""
        keys = (type(self).model_fields[name].alias or name for name in sorted(self.model_fields_set))
        return ", ".join(keys) or None


P = TypeVar("P", bound=Parameters, covariant=True)
