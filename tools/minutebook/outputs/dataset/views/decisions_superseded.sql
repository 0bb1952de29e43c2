-- Decisions that a later one superseded or rescinded, each with the later one.
SELECT earlier.id, earlier.title, earlier.organisation_name, earlier.date, relations.relation,
  later.id AS later_id, later.title AS later_title, later.date AS later_date, later.organisation_name AS later_organisation_name
FROM decision_relations AS relations
JOIN decisions AS earlier ON earlier.id = relations.target_decision_id
JOIN decisions AS later ON later.id = relations.decision_id
WHERE relations.relation IN ('supersedes', 'rescinds')
ORDER BY later.date DESC, earlier.id
