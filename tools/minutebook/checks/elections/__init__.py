"""Checks of elections."""
