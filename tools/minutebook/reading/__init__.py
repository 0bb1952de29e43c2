"""Reading: from files on disk to text, front matter and body whose every value has a line and column."""
