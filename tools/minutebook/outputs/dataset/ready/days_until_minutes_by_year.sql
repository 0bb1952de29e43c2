-- title: Days until minutes, by body and year
-- about: The shortest, the median and the longest time from meetings to minutes that could first be read. Imported minutes are left out. Leave the body empty for all.
-- body: Body, by its id |
WITH lags AS (
  SELECT m.organisation_id, m.organisation_name AS body, substr(m.date, 1, 4) AS year,
    CAST(julianday(date(d.known_since)) - julianday(m.date_last) AS INTEGER) AS days
  FROM meetings m
  JOIN documents d ON d.id = m.minutes_id
  WHERE d.known_since IS NOT NULL AND d.provenance = 'official' AND (:body IS NULL OR m.organisation_id = :body)
), placed AS (
  SELECT *, row_number() OVER (PARTITION BY organisation_id, body, year ORDER BY days) AS place,
    count(*) OVER (PARTITION BY organisation_id, body, year) AS meetings
  FROM lags
)
SELECT body, year, meetings, min(days) AS shortest, avg(days) FILTER (WHERE place IN ((meetings + 1) / 2, meetings / 2 + 1)) AS median,
  max(days) AS longest
FROM placed
GROUP BY organisation_id, body, year
ORDER BY year DESC, median DESC, body
