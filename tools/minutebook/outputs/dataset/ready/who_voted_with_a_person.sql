-- title: Who voted with a person
-- about: How often others voted as a person did, for or against, in votes whose rolls name both. Write the name, or an id; left empty, it is whoever is named most.
-- person: Name or id |
WITH one AS (
  SELECT coalesce(voter_id, voter_name) AS voter FROM votes
  WHERE voter_name IS NOT NULL AND (:person IS NULL OR :person IN (voter_id, voter_name))
  GROUP BY voter ORDER BY count(*) DESC, voter LIMIT 1
), theirs AS (
  SELECT vote_event_id, option, voter_name, coalesce(voter_id, voter_name) AS voter FROM votes
  WHERE coalesce(voter_id, voter_name) = (SELECT voter FROM one) AND option IN ('for', 'against')
)
SELECT min(t.voter_name) AS person, min(v.voter_name) AS other, count(*) AS votes, sum(v.option = t.option) AS alike,
  round(100.0 * sum(v.option = t.option) / count(*), 1) AS percent
FROM theirs t
JOIN votes v ON v.vote_event_id = t.vote_event_id AND v.option IN ('for', 'against')
WHERE coalesce(v.voter_id, v.voter_name) <> t.voter
GROUP BY coalesce(v.voter_id, v.voter_name)
ORDER BY percent DESC, votes DESC, other
