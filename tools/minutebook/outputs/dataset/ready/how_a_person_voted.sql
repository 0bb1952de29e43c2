-- title: How a person voted
-- about: Every vote in whose roll a person is named, the latest first. Write a part of the name.
-- person: Name |
SELECT e.date, e.organisation_name AS body, e.title, v.voter_name AS voter, v.option, e.result, e.address
FROM votes v
JOIN vote_events e ON e.id = v.vote_event_id
WHERE :person IS NULL OR v.voter_name LIKE '%' || :person || '%'
ORDER BY e.date DESC, e.id, v.voter_name
