"""Popolo: the people, bodies, meetings, motions, votes and questions of the tables, as the classes of Popolo's JSON."""
