"""Serving: how long bodies and their members serve, and what they do after their term has ended."""
