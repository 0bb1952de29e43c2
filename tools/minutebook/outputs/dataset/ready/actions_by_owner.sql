-- title: Actions by owner
-- about: What each person or body was to do: how many are done or dropped, how many are open, how many of these are overdue.
SELECT p.person_name AS owner, count(*) AS actions,
  sum(a.state IN ('done', 'dropped', 'lapsed', 'withdrawn')) AS closed,
  sum(a.state NOT IN ('done', 'dropped', 'lapsed', 'withdrawn')) AS open,
  sum(a.state NOT IN ('done', 'dropped', 'lapsed', 'withdrawn') AND coalesce(a.due_last < date('now'), 0)) AS overdue
FROM actions a
JOIN statement_people p ON p.statement_id = a.id AND p.role = 'owner'
GROUP BY coalesce(p.person_id, p.organisation_id, p.person_name)
ORDER BY overdue DESC, open DESC, owner
