"""Querying: SQL over the dataset of an archive, in the terminal and in Python."""
