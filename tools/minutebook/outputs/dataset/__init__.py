"""The dataset: the archive as documented tables, in the forms that researchers use. Its types are apart from those of records."""

FORMAT = "1.1"
"""The version of the tables. The first number changes when a column goes or changes its meaning, the second when one comes."""
