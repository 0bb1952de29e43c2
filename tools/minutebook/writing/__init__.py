"""Writing: new archives, new records and fixes, first as values (paths and texts); `place.py` alone writes files."""
