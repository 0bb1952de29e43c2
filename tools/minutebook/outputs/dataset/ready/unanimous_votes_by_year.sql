-- title: Unanimous votes by year
-- about: Of votes whose counts are recorded, those in which somebody voted for and nobody against, whoever abstained.
-- body: Body, by its id |
SELECT substr(r.date, 1, 4) AS year, count(*) AS votes,
  sum(r.votes_for > 0 AND coalesce(r.votes_against, 0) = 0) AS unanimous,
  round(100.0 * sum(r.votes_for > 0 AND coalesce(r.votes_against, 0) = 0) / count(*), 1) AS percent
FROM vote_results r
JOIN vote_events e ON e.id = r.id
WHERE (r.votes_for IS NOT NULL OR r.votes_against IS NOT NULL) AND (:body IS NULL OR e.organisation_id = :body)
GROUP BY year
ORDER BY year
