-- Actions that are not done or dropped, with who is to do them; what is longest overdue first.
SELECT actions.id, actions.task, actions.organisation_name, actions.state, actions.due, named.owners,
  max(0, CAST(julianday(date('now')) - julianday(actions.due_last) AS INTEGER)) AS days_overdue, actions.address
FROM actions
LEFT JOIN (
  SELECT entry_id, group_concat(person_name, '; ') AS owners
  FROM participants
  WHERE role = 'owner'
  GROUP BY entry_id
) AS named ON named.entry_id = actions.id
WHERE actions.state IN ('open', 'in-progress')
ORDER BY actions.due_last IS NULL, actions.due_last, actions.id
