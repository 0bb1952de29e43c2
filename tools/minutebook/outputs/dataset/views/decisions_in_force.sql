-- Decisions that stand today, the latest first: not superseded, rescinded, lapsed or withdrawn, and not past their end.
SELECT id, title, organisation_name, date, standing, effective_until, address
FROM decisions
WHERE standing IN ('in-force', 'amended')
  AND (effective_from_first IS NULL OR effective_from_first <= date('now'))
  AND (effective_until_last IS NULL OR effective_until_last >= date('now'))
ORDER BY date DESC, id
