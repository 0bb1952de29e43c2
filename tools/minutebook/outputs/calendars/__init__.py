"""Calendars: the meetings of each body, and of all, as iCalendar files (RFC 5545) under `calendars/`."""
