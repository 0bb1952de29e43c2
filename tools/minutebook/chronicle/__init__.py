"""The chronicle: the timeline as the terminal shows it, chosen by filters and ordered by either clock."""
