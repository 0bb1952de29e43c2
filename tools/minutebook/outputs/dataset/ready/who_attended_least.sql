-- title: Who attended least
-- about: Members with a record of attendance, by the share of meetings at which they were present. Leave the body empty for all.
-- body: Body, by its id |
SELECT organisation_name AS body, person_name AS person,
  count(DISTINCT meeting_id) FILTER (WHERE status = 'present') AS present,
  count(DISTINCT meeting_id) FILTER (WHERE status IN ('apologies', 'absent')) AS absent,
  round(100.0 * count(DISTINCT meeting_id) FILTER (WHERE status = 'present') / count(DISTINCT meeting_id), 1) AS percent
FROM attendance
WHERE status IN ('present', 'apologies', 'absent') AND person_name IS NOT NULL AND (:body IS NULL OR organisation_id = :body)
GROUP BY organisation_id, coalesce(person_id, person_name)
ORDER BY percent, absent DESC, person
