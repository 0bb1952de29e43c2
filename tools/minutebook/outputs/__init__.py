"""Outputs: pure functions from the public view to pages and files."""
