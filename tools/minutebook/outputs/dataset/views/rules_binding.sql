-- Which body each rule binds and from when until when, a row a body: the rule's own bodies and days, else those of its rulebook.
-- A rule without a body binds all (`binds_all`), each in a row. Models bind nobody, nor do drafts and what was withdrawn.
SELECT rules.id AS rule_id, rules.title, rules.classification, rules.number, rules.clause, rules.rulebook_id,
  coalesce(scopes.organisation_id, books.organisation_id, every.id) AS binds_id,
  coalesce(own.name, scopes.value, books.organisation_name, every.name) AS binds_name,
  coalesce(scopes.value, books.organisation_name) IS NULL AS binds_all,
  coalesce(rules.in_force_from_first, books.in_force_from_first) AS in_force_from_first,
  coalesce(rules.in_force_until_last, books.in_force_until_last) AS in_force_until_last, rules.parameters, rules.address
FROM rules
LEFT JOIN rulebooks AS books ON books.id = rules.rulebook_id
LEFT JOIN documents ON documents.id = books.id
LEFT JOIN rule_scopes AS scopes ON scopes.rule_id = rules.id AND scopes.classification = 'body'
LEFT JOIN organisations AS own ON own.id = scopes.organisation_id
LEFT JOIN organisations AS every
  ON every.keeps_archive = 0 AND scopes.value IS NULL AND books.organisation_name IS NULL
WHERE coalesce(books.is_model, 0) = 0 AND coalesce(documents.status, 'published') = 'published'
ORDER BY binds_name IS NULL, binds_name, rules.classification, rules.id
