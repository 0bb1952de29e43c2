"""Checks of people and terms."""
