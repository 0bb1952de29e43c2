-- Days from each meeting to the publication of its minutes, the longest first; minutes of which git does not know are left out.
SELECT meetings.id, meetings.name, meetings.organisation_name, meetings.date, minutes.known_since AS published,
  CAST(julianday(substr(minutes.known_since, 1, 10)) - julianday(meetings.date_last) AS INTEGER) AS days, documents.provenance
FROM meetings
JOIN minutes ON minutes.id = meetings.minutes_id
JOIN documents ON documents.id = minutes.id
WHERE minutes.known_since IS NOT NULL
ORDER BY days DESC, meetings.id
