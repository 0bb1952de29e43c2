-- Meetings that were held and have no public minutes, the latest first, and whether it is known that there are some.
SELECT id, name, organisation_name, date, address,
  EXISTS (SELECT 1 FROM withheld WHERE withheld.meeting_id = meetings.id AND withheld.classification = 'minutes') AS are_withheld
FROM meetings
WHERE status = 'held' AND minutes_id IS NULL
ORDER BY date DESC, id
