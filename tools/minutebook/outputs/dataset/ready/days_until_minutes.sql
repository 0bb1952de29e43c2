-- title: Days from meetings to their minutes
-- about: How long after each meeting its minutes could first be read, the longest first. Imported minutes are left out.
SELECT m.date, m.organisation_name AS body, m.name,
  CAST(julianday(date(d.known_since)) - julianday(m.date_last) AS INTEGER) AS days, d.status AS minutes, d.address
FROM meetings m
JOIN documents d ON d.id = m.minutes_id
WHERE d.known_since IS NOT NULL AND d.provenance = 'official'
ORDER BY days DESC, m.id
