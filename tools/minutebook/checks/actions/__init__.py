"""Checks of actions."""
