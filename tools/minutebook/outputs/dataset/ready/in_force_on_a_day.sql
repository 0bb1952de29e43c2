-- title: Decisions in force on a day
-- about: What had been decided by a day and neither superseded, rescinded, suspended, withdrawn nor lapsed by then. Left empty, the day is today.
-- day: Day |
WITH asked AS (SELECT coalesce(:day, date('now')) AS day)
SELECT date, organisation_name AS body, title, stood, address
FROM (
  SELECT d.*, day, coalesce((
    SELECT s.standing FROM decision_steps s
    LEFT JOIN decisions later ON later.id = s.statement
    WHERE s.decision_id = d.id AND coalesce(later.effective_from_last, s.date_last) <= day
    ORDER BY s.number DESC LIMIT 1
  ), 'in-force') AS stood
  FROM decisions d, asked
)
WHERE standing IS NOT NULL AND coalesce(effective_from_first, date_first) <= day
  AND (effective_until_last IS NULL OR effective_until_last >= day) AND stood IN ('in-force', 'amended')
ORDER BY date DESC, id
