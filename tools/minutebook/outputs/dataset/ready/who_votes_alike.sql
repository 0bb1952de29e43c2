-- title: Who votes alike
-- about: Each two people of a body whom rolls name for or against in at least three of the same votes, by how often they voted the same way. Left empty, it is the body with most votes in rolls.
-- body: Body, by its id |
WITH sides AS (
  SELECT v.vote_event_id, e.organisation_id, coalesce(v.voter_id, v.voter_name) AS voter, v.voter_name, v.option
  FROM votes v
  JOIN vote_events e ON e.id = v.vote_event_id
  WHERE v.option IN ('for', 'against') AND v.voter_name IS NOT NULL
), chosen AS MATERIALIZED (
  SELECT * FROM sides WHERE organisation_id = coalesce(:body, (
    SELECT organisation_id FROM sides WHERE organisation_id IS NOT NULL GROUP BY organisation_id ORDER BY count(*) DESC, organisation_id LIMIT 1
  ))
)
SELECT min(a.voter_name) AS person, min(b.voter_name) AS other, count(*) AS votes, sum(a.option = b.option) AS alike,
  round(100.0 * sum(a.option = b.option) / count(*), 1) AS percent
FROM chosen a
JOIN chosen b ON b.vote_event_id = a.vote_event_id AND b.voter > a.voter
GROUP BY a.voter, b.voter
HAVING count(*) >= 3
ORDER BY percent DESC, votes DESC, person, other
