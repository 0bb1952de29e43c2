-- title: Records that hold words
-- about: Full-text search: words, "a phrase", either OR other, word*; the best match first. Left empty, the latest records.
-- words: Words |
SELECT date, body, kind, title, passage, address
FROM (
  SELECT d.date, d.organisation_name AS body, d.classification AS kind, d.title,
    snippet(documents_search, -1, '', '', ' … ', 16) AS passage, d.address, rank AS place
  FROM documents_search
  JOIN documents d ON d.rowid = documents_search.rowid
  WHERE documents_search MATCH coalesce(:words, '""')
  UNION ALL
  SELECT date, organisation_name, classification, title, summary, address, NULL
  FROM documents
  WHERE :words IS NULL
)
ORDER BY place, date DESC, title
