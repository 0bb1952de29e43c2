-- title: What the public learned late
-- about: Events by the days between the day on which they happened and the day since which the public could know.
SELECT date, organisation_name AS body, classification AS kind, title, known_since,
  CAST(julianday(date(known_since)) - julianday(date_last) AS INTEGER) AS days, address
FROM events
WHERE known_since IS NOT NULL
ORDER BY days DESC, date, id
