-- Who moved, seconded, owns, wrote, ... which statement: join by the id of a motion, amendment, action, decision, email, ...
-- The cast gives the column an affinity, without which SQLite makes no index to join by.
SELECT CAST(coalesce(entry_id, record_id) AS TEXT) AS statement_id, role, person_id, person_name, organisation_id, position
FROM participants
