"""Rows of records: one module a type of record; each `build_values` gives what its page shows beside the text."""
