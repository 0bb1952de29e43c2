"""Auditing: how long after its meetings a body publishes its minutes, from any git repository of them, as it stands."""
