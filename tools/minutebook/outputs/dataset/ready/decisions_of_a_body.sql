-- title: Decisions of a body since a day
-- about: What a body decided, and whether it still stands, the latest first. Left empty, the body is any, and the day the first.
-- body: Body, by its id |
-- since: Since |
SELECT date, organisation_name AS body, title, standing, address
FROM decisions
WHERE (:body IS NULL OR organisation_id = :body) AND (:since IS NULL OR date_last >= :since)
ORDER BY date DESC, id
