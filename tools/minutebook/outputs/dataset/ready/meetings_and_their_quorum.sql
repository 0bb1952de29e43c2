-- title: Meetings and their quorum
-- about: How many were present and how many had to be, as minutes or bodies state it; the furthest below first.
-- body: Body, by its id |
SELECT q.date, q.organisation_name AS body, q.present, q.quorum,
  CASE q.enough_were_present WHEN 1 THEN 'enough' WHEN 0 THEN 'too few' END AS counted,
  CASE q.stated_quorate WHEN 1 THEN 'quorate' WHEN 0 THEN 'inquorate' END AS stated, q.address
FROM quorum_of_meetings q
JOIN meetings m ON m.id = q.id
WHERE (:body IS NULL OR m.organisation_id = :body) AND (q.present IS NOT NULL OR q.stated_quorate IS NOT NULL)
ORDER BY q.present - q.quorum IS NULL, q.present - q.quorum, q.date DESC, q.address
