-- Versions that changed the words of minutes after they were approved, the latest first.
SELECT record_id, number, known_since AS published, organisation_name, date, message, changed_keys, changed_text, address
FROM versions
WHERE classification = 'correction'
ORDER BY known_since DESC, id
