"""The views: one query a file, whose first line, a comment, says which question it answers."""
