-- Each topic of a statement, its own and those of the record that it stands in; a statement's id is that of its row in its table.
-- The cast gives the column an affinity, without which SQLite makes no index to join by.
SELECT CAST(coalesce(entry_id, record_id) AS TEXT) AS statement_id, topic_id FROM topic_uses
UNION
SELECT entries.id, topic_uses.topic_id
FROM topic_uses
JOIN entries ON entries.id > topic_uses.record_id || '#' AND entries.id < topic_uses.record_id || '$'
WHERE topic_uses.entry_id IS NULL
