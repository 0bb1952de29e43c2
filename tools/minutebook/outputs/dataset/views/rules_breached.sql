-- Findings that a rule was breached, or that a breach was cured, the latest first.
SELECT id, verdict, words, extent, extent_number, extent_unit, organisation_name, date, clause, is_model, address
FROM findings
WHERE verdict IN ('breached', 'cured')
ORDER BY date DESC, id
