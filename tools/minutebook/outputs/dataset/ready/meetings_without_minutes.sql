-- title: Meetings without minutes
-- about: Meetings that were held and have no public minutes, the latest first.
SELECT name, organisation_name AS body, date, address
FROM meetings
WHERE status = 'held' AND minutes_id IS NULL
ORDER BY date DESC, id
