-- How long each person present was there, in minutes, who came late and who left early; null where the times are not recorded.
SELECT meetings.id AS meeting_id, meetings.organisation_name, meetings.date, attendance.status, attendance.person_id,
  attendance.person_name, attendance.arrived_time, attendance.left_time,
  CAST(round((julianday(attendance.arrived_instant) - julianday(meetings.start_instant)) * 1440) AS INTEGER) AS minutes_late,
  CAST(round((julianday(meetings.end_instant) - julianday(attendance.left_instant)) * 1440) AS INTEGER) AS minutes_early,
  CAST(round((julianday(coalesce(attendance.left_instant, meetings.end_instant))
    - julianday(coalesce(attendance.arrived_instant, meetings.start_instant))) * 1440) AS INTEGER) AS minutes_there
FROM attendance
JOIN meetings ON meetings.id = attendance.meeting_id
WHERE attendance.status NOT IN ('apologies', 'absent')
ORDER BY meetings.date DESC, meetings.id, attendance.person_name
