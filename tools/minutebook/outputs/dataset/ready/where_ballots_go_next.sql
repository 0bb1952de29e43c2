-- title: Where ballots go next
-- about: Of the ballots that put a candidate first, how many put whom second, where the file of ballots can be read. Leave the election empty for all.
-- election: Election, by its id |
WITH first AS (SELECT ballot_id, min(rank) AS rank FROM ballot_ranks GROUP BY ballot_id),
second AS (
  SELECT r.ballot_id, min(r.rank) AS rank FROM ballot_ranks r JOIN first f ON f.ballot_id = r.ballot_id AND r.rank > f.rank
  GROUP BY r.ballot_id
)
SELECT e.date, e.title AS election, r.candidate_name AS first, coalesce(n.candidate_name, '(nobody)') AS next,
  sum(r.ballots) AS ballots, e.address
FROM first f
JOIN ballot_ranks r ON r.ballot_id = f.ballot_id AND r.rank = f.rank
JOIN elections e ON e.id = r.election_id
LEFT JOIN second s ON s.ballot_id = f.ballot_id
LEFT JOIN ballot_ranks n ON n.ballot_id = s.ballot_id AND n.rank = s.rank
WHERE :election IS NULL OR e.id = :election
GROUP BY e.id, r.candidate_name, n.candidate_name
ORDER BY e.date DESC, e.id, r.candidate_name, sum(r.ballots) DESC, n.candidate_name
