-- Which body each rule binds and from when until when, a row a body: the rule's own bodies and days, else those of its rulebook.
-- A rule without a body binds all. Models bind nobody, nor do drafts and what was withdrawn.
SELECT rules.id AS rule_id, rules.title, rules.classification, rules.number, rules.clause, rules.rulebook_id,
  coalesce(scopes.organisation_id, books.organisation_id) AS binds_id,
  coalesce(scopes.value, books.organisation_name) AS binds_name,
  coalesce(rules.in_force_from_first, books.in_force_from_first) AS in_force_from_first,
  coalesce(rules.in_force_until_last, books.in_force_until_last) AS in_force_until_last, rules.parameters, rules.address
FROM rules
LEFT JOIN rulebooks AS books ON books.id = rules.rulebook_id
LEFT JOIN documents ON documents.id = books.id
LEFT JOIN rule_scopes AS scopes ON scopes.rule_id = rules.id AND scopes.classification = 'body'
WHERE coalesce(books.is_model, 0) = 0 AND coalesce(documents.status, 'published') = 'published'
ORDER BY binds_name IS NULL, binds_name, rules.classification, rules.id
