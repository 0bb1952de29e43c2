-- title: Elections round by round
-- about: The votes of each candidate after each round of the count; where there were no rounds, the votes received.
SELECT e.date, e.organisation_name AS body, coalesce(e.office, e.elected_to_name) AS elected_to, e.seats, r.number AS round,
  c.person_name AS candidate, coalesce(r.votes, c.votes) AS votes, c.is_elected, e.address
FROM elections e
JOIN candidacies c ON c.election_id = e.id
LEFT JOIN election_rounds r ON r.candidacy_id = c.id
ORDER BY e.date DESC, e.id, r.number, votes DESC, c.position
