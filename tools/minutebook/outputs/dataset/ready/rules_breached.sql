-- title: Where a rule was breached
-- about: Findings that a rule was not kept, with the fact and the clause, the latest first. Leave the body empty for all.
-- body: Body, by its id |
SELECT f.date, f.organisation_name AS body, f.words, f.verdict, r.clause, f.is_model, f.address
FROM findings f
JOIN rules r ON r.id = f.rule_id
WHERE f.verdict IN ('breached', 'cured') AND (:body IS NULL OR f.organisation_id = :body)
ORDER BY f.is_model, f.date DESC, f.id
