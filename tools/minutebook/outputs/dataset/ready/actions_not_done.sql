-- title: Actions that are not done
-- about: What was to be done and is not recorded as done or dropped, the longest overdue first.
SELECT a.due, a.organisation_name AS body, a.task, a.state, a.date AS given, a.address,
  CAST(julianday('now') - julianday(a.due_last) AS INTEGER) AS days_overdue
FROM actions a
WHERE a.state NOT IN ('done', 'dropped', 'lapsed', 'withdrawn')
ORDER BY a.due_last IS NULL, a.due_last, a.id
