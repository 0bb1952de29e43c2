"""Minutebook: a governance transparency archive and minutes publisher."""

__version__ = "0.1.0"
