"""Publication lag: how long each body takes from a meeting to its published minutes, by both clocks."""
