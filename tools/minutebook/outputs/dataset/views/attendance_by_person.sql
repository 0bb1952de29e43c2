-- How often each person is named as present, away with apologies or absent, by body; who attended least first.
SELECT organisation_name, person_id, person_name,
  sum(status = 'present') AS present, sum(status = 'apologies') AS apologies, sum(status = 'absent') AS absent,
  count(DISTINCT meeting_id) AS meetings,
  round(100.0 * sum(status = 'present') / count(*), 1) AS percent_present
FROM attendance
WHERE status IN ('present', 'apologies', 'absent')
GROUP BY organisation_name, coalesce(person_id, person_name)
ORDER BY percent_present, meetings DESC, person_name
