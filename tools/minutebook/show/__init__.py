"""Show: one record or entry in the terminal, with its versions and what stands of it."""
