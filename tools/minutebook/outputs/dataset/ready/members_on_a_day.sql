-- title: Members of a body on a day
-- about: Whose term may have run on that day, as far as beginnings and ends are recorded. Left empty, the body is any, and the day is today.
-- body: Body, by its id |
-- day: Day |
WITH asked AS (SELECT coalesce(:day, date('now')) AS day)
SELECT person_name AS person, organisation_name AS body, role, seat, start_date AS since, end_date AS until, may_vote, address
FROM memberships, asked
WHERE (:body IS NULL OR organisation_id = :body)
  AND (start_date_first IS NULL OR start_date_first <= day)
  AND (end_date_last IS NULL OR end_date_last >= day)
ORDER BY body, person_name
