"""Popolo: the people, bodies, meetings, motions and votes of the tables, as the classes of Popolo's JSON."""
