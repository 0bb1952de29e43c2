-- Who sits on which body today, by the terms that its record states.
SELECT organisation_name, person_id, person_name, role, seat, start_date, end_date, may_vote
FROM memberships
JOIN organisations ON organisations.id = memberships.organisation_id
WHERE (start_date_first IS NULL OR start_date_first <= date('now'))
  AND (end_date_last IS NULL OR end_date_last >= date('now'))
  AND (dissolution_date_last IS NULL OR dissolution_date_last >= date('now'))
ORDER BY organisation_name, person_name
