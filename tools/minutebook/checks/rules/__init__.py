"""Checks that hold the house's own rules against the record."""
