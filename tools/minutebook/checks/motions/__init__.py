"""Checks of motions."""
