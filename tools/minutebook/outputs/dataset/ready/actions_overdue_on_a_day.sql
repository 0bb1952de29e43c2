-- title: Actions overdue on a day
-- about: What was given by a day, was due before it, and was not done, dropped, lapsed or withdrawn by then, as far as the records say. Left empty, the day is today.
-- day: Day |
WITH asked AS (SELECT coalesce(:day, date('now')) AS day)
SELECT a.due, a.organisation_name AS body, a.task, coalesce((
    SELECT f.state FROM follow_ups f WHERE f.action_id = a.id AND coalesce(f.changed_last, f.date_last) <= day
    ORDER BY coalesce(f.changed_last, f.date_last) DESC, f.id DESC LIMIT 1
  ), a.stated_state) AS state_then,
  CAST(julianday(day) - julianday(a.due_last) AS INTEGER) AS days_overdue, a.address
FROM actions a, asked
WHERE a.due_last < day AND coalesce(a.given_first, a.date_first) <= day AND (a.done_last IS NULL OR a.done_last > day)
  AND state_then NOT IN ('done', 'dropped', 'lapsed', 'withdrawn')
ORDER BY a.due_last, a.id
