"""Checks of decisions."""
