"""Checks of attendance."""
