-- What each version of a record changed, a row a key of the front matter or a passage of the text, before and after; latest first.
SELECT versions.record_id, versions.number, versions.classification, versions.known_since AS published, versions.organisation_name,
  changed.key AS changed_key, changed.before, changed.after, versions.message, versions.address
FROM versions
JOIN (
  SELECT versions.id, json_extract(each.value, '$.key') AS key, json_extract(each.value, '$.before') AS before,
    json_extract(each.value, '$.after') AS after
  FROM versions, json_each(versions.changed_keys) AS each
  UNION ALL
  SELECT versions.id, NULL, json_extract(each.value, '$.before'), json_extract(each.value, '$.after')
  FROM versions, json_each(versions.changed_text) AS each
) AS changed ON changed.id = versions.id
ORDER BY versions.known_since DESC, versions.id
