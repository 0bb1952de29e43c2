-- title: Members of a body on a day
-- about: Whose term may have run on that day, as far as beginnings and ends are recorded.
-- body: Body, by its id | steering-committee
-- day: Day | 2016-06-01
SELECT person_name AS person, role, seat, start_date AS since, end_date AS until, may_vote, address
FROM memberships
WHERE organisation_id = :body
  AND (start_date_first IS NULL OR start_date_first <= :day)
  AND (end_date_last IS NULL OR end_date_last >= :day)
ORDER BY person_name
