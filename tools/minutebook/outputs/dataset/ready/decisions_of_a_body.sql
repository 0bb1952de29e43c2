-- title: Decisions of a body since a day
-- about: What a body decided, and whether it still stands, the latest first. Leave the body empty for all.
-- body: Body, by its id | national-committee
-- since: Since | 2016-01-01
SELECT date, organisation_name AS body, title, standing, address
FROM decisions
WHERE (:body IS NULL OR organisation_id = :body) AND (:since IS NULL OR date_last >= :since)
ORDER BY date DESC, id
