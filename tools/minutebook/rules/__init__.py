"""Rules: the organisation's own, held against its own record. Each finding names the clause, the fact and the verdict."""
