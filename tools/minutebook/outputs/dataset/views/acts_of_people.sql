-- What each person did, a row an act: chaired, took the minutes, attended, moved, seconded, voted for, called, decided, sent, ...
SELECT votes.voter_id AS person_id, votes.voter_name AS person_name, 'voted ' || votes.option AS act,
  votes.vote_event_id AS statement_id, events.organisation_id, events.organisation_name, events.date, events.date_first,
  events.date_last, votes.address
FROM votes
JOIN vote_events AS events ON events.id = votes.vote_event_id
WHERE votes.option IN ('for', 'against', 'abstain')
UNION ALL
SELECT named.person_id, named.person_name,
  CASE named.role WHEN 'by' THEN 'decided' WHEN 'approved-by' THEN 'agreed' WHEN 'authors' THEN 'wrote'
    WHEN 'called-by' THEN 'called' WHEN 'asked-by' THEN 'asked' WHEN 'answered-by' THEN 'answered' ELSE named.role END,
  coalesce(named.entry_id, named.record_id), held.organisation_id, held.organisation_name, held.date, held.date_first,
  held.date_last, named.address
FROM participants AS named
JOIN documents AS held ON held.id = named.record_id
WHERE named.role IN ('moved', 'seconded', 'by', 'approved-by', 'authors', 'called-by', 'asked-by', 'answered-by')
UNION ALL
SELECT person_id, person_name, 'attended', record_id, organisation_id, organisation_name, date, date_first, date_last, address
FROM attendance
WHERE status = 'present'
UNION ALL
SELECT chair_id, chair_name, 'chaired', id, organisation_id, organisation_name, date, date_first, date_last, address
FROM minutes
WHERE chair_name IS NOT NULL
UNION ALL
SELECT secretary_id, secretary_name, 'took the minutes', id, organisation_id, organisation_name, date, date_first, date_last,
  address
FROM minutes
WHERE secretary_name IS NOT NULL
UNION ALL
SELECT sender_id, sender_name, 'sent', id, organisation_id, organisation_name, date, date_first, date_last, address
FROM emails
WHERE sender_name IS NOT NULL
