-- title: Records that hold words
-- about: Full-text search: words, "a phrase", either OR other, word*; the best match first.
-- words: Words | conference
SELECT d.date, d.organisation_name AS body, d.classification AS kind, d.title,
  snippet(documents_search, -1, '', '', ' … ', 16) AS passage, d.address
FROM documents_search
JOIN documents d ON d.rowid = documents_search.rowid
WHERE documents_search MATCH :words
ORDER BY rank
