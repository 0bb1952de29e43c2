-- Each value of the organisation's own keys (`x-...`) of records and entries; `path` leads to it within lists and mappings.
SELECT substr(each.fullkey, 4, instr(substr(each.fullkey, 4), '"') - 1) AS own_key, each.fullkey AS path, each.type AS kind,
  each.atom AS value, stated.classification, stated.title, stated.organisation_id, stated.organisation_name, stated.date,
  stated.record_id, stated.entry_id, stated.address
FROM (
  SELECT classification, title, organisation_id, organisation_name, date, record_id, entry_id, address, extensions
  FROM documents
  UNION ALL
  SELECT classification, title, organisation_id, organisation_name, date, record_id, entry_id, address, extensions
  FROM entries
) AS stated, json_tree(stated.extensions) AS each
WHERE each.type NOT IN ('object', 'array')
ORDER BY own_key, stated.record_id, stated.entry_id, each.id
