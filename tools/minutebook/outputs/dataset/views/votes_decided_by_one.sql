-- Votes in which one vote more or less would have changed the majority: for and against differ by one, or not at all.
SELECT id, title, organisation_name, date, result, votes_for, votes_against, abstentions, address
FROM vote_results
WHERE abs(votes_for - votes_against) <= 1
ORDER BY date DESC, id
