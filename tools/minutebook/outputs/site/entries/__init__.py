"""Cards of entries: one module and one template a type of entry; each `build_values` gives what its template shows."""
