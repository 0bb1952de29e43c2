"""Checks of identity."""
