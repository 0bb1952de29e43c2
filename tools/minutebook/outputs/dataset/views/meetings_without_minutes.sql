-- Meetings that were held and have no public minutes, the latest first.
SELECT id, name, organisation_name, date, address
FROM meetings
WHERE status = 'held' AND minutes_id IS NULL
ORDER BY date DESC, id
