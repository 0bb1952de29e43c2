"""Checks of votes."""
