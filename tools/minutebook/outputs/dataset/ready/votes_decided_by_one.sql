-- title: Votes decided by one
-- about: Votes in which the sides differ by a single vote, the latest first.
SELECT v.date, v.organisation_name AS body, v.title, f.value AS votes_for, a.value AS votes_against, v.result, v.address
FROM vote_events v
JOIN vote_counts f ON f.vote_event_id = v.id AND f.option = 'for'
JOIN vote_counts a ON a.vote_event_id = v.id AND a.option = 'against'
WHERE abs(f.value - a.value) = 1
ORDER BY v.date DESC, v.id
