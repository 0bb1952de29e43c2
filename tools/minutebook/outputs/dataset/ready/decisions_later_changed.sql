-- title: Decisions later superseded or rescinded
-- about: Decisions that another replaced, ended, suspended or changed, with the one that did so and the days between.
SELECT d.date, d.organisation_name AS body, d.title, r.relation, l.date AS by_date, l.organisation_name AS by_body,
  l.title AS by_title, julianday(l.date_first) - julianday(d.date_last) AS days_between, l.address AS by_address
FROM decision_relations r
JOIN decisions d ON d.id = r.target_decision_id
JOIN decisions l ON l.id = r.decision_id
WHERE r.relation IN ('supersedes', 'rescinds', 'suspends', 'amends')
ORDER BY d.date, d.id, l.date, l.id
