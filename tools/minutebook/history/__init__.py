"""History: the second clock. All versions of all records, when each was published, and what each changed."""
