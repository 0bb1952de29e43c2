-- Everywhere that a record names a person, and as what: chair, present, for, against, proxy, moved, candidate, member, from, ...
SELECT person_id, person_name, named_as, statement_id, named.record_id, named.entry_id, documents.organisation_id,
  documents.organisation_name, documents.date, documents.date_first, documents.date_last, named.address
FROM (
  SELECT voter_id AS person_id, voter_name AS person_name, option AS named_as, vote_event_id AS statement_id, record_id, entry_id,
    address
  FROM votes
  UNION ALL
  SELECT casting_vote_id, casting_vote_name, 'casting vote ' || casting_vote_option, id, record_id, entry_id, address
  FROM vote_events
  UNION ALL
  SELECT voter_id, voter_name, 'mandate', vote_event_id, record_id, entry_id, address FROM mandates
  UNION ALL
  SELECT cast_by_id, cast_by_name, 'proxy', vote_event_id, record_id, entry_id, address FROM mandates
  UNION ALL
  SELECT on_behalf_of_person_id, on_behalf_of, 'represented', record_id, record_id, entry_id, address FROM attendance
  WHERE on_behalf_of_organisation_id IS NULL
  UNION ALL
  SELECT on_behalf_of_person_id, on_behalf_of, 'represented', id, record_id, entry_id, address FROM questions
  WHERE on_behalf_of_organisation_id IS NULL
  UNION ALL
  SELECT person_id, person_name, role, coalesce(entry_id, record_id), record_id, entry_id, address FROM participants
  WHERE organisation_id IS NULL
  UNION ALL
  SELECT person_id, person_name, status, record_id, record_id, entry_id, address FROM attendance
  UNION ALL
  SELECT chair_id, chair_name, 'chair', id, record_id, entry_id, address FROM minutes
  UNION ALL
  SELECT secretary_id, secretary_name, 'secretary', id, record_id, entry_id, address FROM minutes
  UNION ALL
  SELECT chair_id, chair_name, 'chair', id, record_id, entry_id, address FROM agendas
  UNION ALL
  SELECT sender_id, sender_name, 'from', id, record_id, entry_id, address FROM emails
  UNION ALL
  SELECT person_id, person_name, 'declared', id, record_id, entry_id, address FROM declarations
  UNION ALL
  SELECT person_id, person_name, 'candidate', election_id, record_id, entry_id, address FROM candidacies
  WHERE withdrew IS NOT NULL
  UNION ALL
  SELECT person_id, person_name, 'elected', election_id, record_id, entry_id, address FROM candidacies WHERE is_elected
  UNION ALL
  SELECT person_id, person_name, 'nominated', election_id, record_id, entry_id, address FROM nominations
  UNION ALL
  SELECT person_id, person_name, 'member', record_id, record_id, entry_id, address FROM memberships
  UNION ALL
  SELECT target_person_id, people.name, relation, coalesce(refs.entry_id, refs.record_id), refs.record_id, refs.entry_id, refs.address
  FROM cross_references AS refs
  JOIN people ON people.id = refs.target_person_id
) AS named
JOIN documents ON documents.id = named.record_id
WHERE person_name IS NOT NULL
ORDER BY documents.date DESC, statement_id, named_as, person_name
