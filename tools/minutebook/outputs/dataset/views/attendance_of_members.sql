-- Each member whose recorded term covers a meeting that was held, and whether the minutes name them as present, away or not at all.
SELECT DISTINCT meetings.id AS meeting_id, meetings.organisation_id, meetings.organisation_name, meetings.date, terms.person_id,
  terms.person_name, terms.role, coalesce(attendance.status, 'not recorded') AS status
FROM meetings
JOIN memberships AS terms ON terms.organisation_id = meetings.organisation_id
  AND (terms.start_date_last IS NULL OR terms.start_date_last <= meetings.date_first)
  AND (terms.end_date_first IS NULL OR terms.end_date_first >= meetings.date_last)
LEFT JOIN attendance ON attendance.meeting_id = meetings.id
  AND coalesce(attendance.person_id, attendance.person_name) = coalesce(terms.person_id, terms.person_name)
WHERE meetings.status = 'held'
ORDER BY meetings.date DESC, meetings.id, terms.person_name
