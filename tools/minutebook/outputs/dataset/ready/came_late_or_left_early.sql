-- title: Who came late or left early
-- about: Comings and goings that minutes record, with the minutes that each person was there where the meeting's hours are known.
SELECT date, organisation_name AS body, person_name AS person, arrived_time AS arrived, left_time AS left_at, minutes_late,
  minutes_early, minutes_there, meeting_id AS meeting
FROM attendance_times
WHERE arrived_time IS NOT NULL OR left_time IS NOT NULL
